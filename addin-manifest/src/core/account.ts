/** Whom the add-in speaks for at the server, as it is kept between two openings of the pane. */
export interface Account {
  /** The token's number, by which it is revoked. */
  readonly id: string;
  /** Known to the server and to this computer alone. */
  readonly token: string;
  readonly login: string;
  /** As others see it. */
  readonly name: string;
}

/** What was kept, when it is whole. */
export function accountFrom(kept: string | null): Account | undefined {
  if (kept === null) return undefined;
  try {
    const value = JSON.parse(kept) as Partial<Account> | null;
    const whole = [value?.id, value?.token, value?.login, value?.name].every(
      (each) => typeof each === "string" && each !== "",
    );
    return whole ? (value as Account) : undefined;
  } catch {
    return undefined;
  }
}

/** What a token is called in the list of one's own: the Excel that holds it. */
export function tokenName(platform: string | undefined, version: string | undefined): string {
  const where = [platform, version].filter((part) => part !== undefined && part !== "");
  return ["Excel", ...where].join(" ").slice(0, 100);
}

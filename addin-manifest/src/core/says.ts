/** What a sender says where the forms do not say it. */
export interface Says {
  readonly year?: string;
  readonly unit?: string;
  /** Why a reviewer hands in for a unit. */
  readonly note?: string;
}

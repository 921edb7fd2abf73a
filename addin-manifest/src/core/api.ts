import type { components } from "./openapi";

type Schemas = components["schemas"];

export type CheckResult = Schemas["CheckResult"];
export type Finding = Schemas["Finding"];
export type FormResult = Schemas["FormResult"];
export type Severity = Schemas["Severity"];
export type Problem = Schemas["Problem"];
export type SubmissionResult = Schemas["SubmissionResult"];
export type Template = Schemas["Template"];
export type FormKind = Schemas["FormKind"];

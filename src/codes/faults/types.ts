/** What is wrong with what the catalogue was asked for, and the way out: whole sentences. */
export interface FaultTexts {
  readonly outOfRange: (fault: { readonly number: number }) => string;
  readonly unknownSituation: (fault: {
    readonly name: string;
    readonly known: readonly string[];
  }) => string;
  readonly missingText: (fault: { readonly key: string }) => string;
  readonly badReference: (fault: { readonly text: string }) => string;
  readonly unknownVendor: (fault: Unknown) => string;
  readonly vendorWithoutCodes: (fault: {
    readonly vendor: string;
    readonly reasons: readonly string[];
  }) => string;
  readonly unknownVendorCode: (fault: {
    readonly vendor: string;
    readonly id: string;
    readonly number: number;
    readonly known: readonly number[];
  }) => string;
  readonly unknownRuntime: (fault: Unknown) => string;
  readonly unknownHttpStatus: (fault: UnfitStatus) => string;
  /** Where a status that refuses the opening handshake was wanted. */
  readonly noRefusal: (fault: UnfitStatus) => string;
}

interface Unknown {
  /** As it was written, short and safe to repeat. */
  readonly name: string;
  /** The one that was probably meant. */
  readonly meant: string | undefined;
  readonly known: readonly string[];
}

interface UnfitStatus {
  readonly status: number;
  readonly known: readonly number[];
}

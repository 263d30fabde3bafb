/** Validators compiled from schemas/NAME.schema.json at build time (see schemas/esbuildValidators.mjs). */
declare module 'validator:*' {
  interface ValidationError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
    /** The name at fault, on errors inside `propertyNames`. */
    readonly propertyName?: string;
  }
  interface Validator {
    (data: unknown): boolean;
    readonly errors?: readonly ValidationError[] | null;
  }
  const validate: Validator;
  export default validate;
}

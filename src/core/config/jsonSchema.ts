/** The part of JSON Schema that our own schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Keys of objects and indexes of lists that lead to a value. */
export type JsonPath = readonly (string | number)[];

/** The schema of the value at a path, references followed; `undefined` where anything goes or nothing may stand. */
export function schemaAt(root: JsonSchema, path: JsonPath): JsonSchema | undefined {
  let schema = resolved(root, root);
  for (const step of path) {
    const next = schema === undefined ? undefined : child(schema, step);
    schema = next === undefined ? undefined : resolved(root, next);
  }
  return schema;
}

/** The keys that an object may have, when only certain ones are allowed. */
export function knownKeys(root: JsonSchema, schema: JsonSchema): readonly string[] {
  const names = schema.propertyNames === undefined ? undefined : resolved(root, schema.propertyNames)?.enum;
  return names?.map(String) ?? Object.keys(schema.properties ?? {}).filter((key) => !key.startsWith('$'));
}

function child(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  for (const option of [schema, ...(schema.anyOf ?? [])]) {
    if (typeof step === 'number' && option.items !== undefined) return option.items;
    if (typeof step === 'number') continue;
    if (option.properties !== undefined && Object.hasOwn(option.properties, step)) return option.properties[step];
    if (typeof option.additionalProperties === 'object') return option.additionalProperties;
  }
  return undefined;
}

function resolved(root: JsonSchema, schema: JsonSchema): JsonSchema | undefined {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : root.$defs?.[name];
}

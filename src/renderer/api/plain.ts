type Branded = { readonly __id: string } | { readonly __isoDate: true } | { readonly __isoInstant: true }

/**
 * The same shape with ids, dates and instants as plain strings.
 * Why: the page only hands back what it was given; the contract brands and checks every value at the gate.
 */
export type Plain<T> = T extends Branded
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T

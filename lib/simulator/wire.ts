/** The shape that an SDK type has on the wire: every timestamp is epoch seconds as a JSON number. Source: AWS JSON 1.1. */
export type Wire<T> = T extends Date
  ? number
  : T extends (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Wire<T[Key]> }
      : T

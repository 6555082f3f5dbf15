import { z } from '../../shared/zod';

/**
 * How rows from outside are checked: the key must be there, and every field that is there must be what the extension writes. Fields may lack:
 * a database holds rows of earlier days that do, and what could be backed up must come back. Fields that a shape doesn't name stay.
 */
export type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends ArrayBuffer
    ? T
    : T extends object
      ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T;

export type Shape<T> = z.ZodMiniType<Loose<T>>;

type Fields<T> = { [Key in keyof T]?: z.ZodMiniType<Loose<T[Key]>> };

export const text = z.string();
export const texts = z.array(text);
export const amount = z.number();
/** Epoch ms. */
export const at = z.number();

/** An object any of whose fields may lack. */
export const shape = <T extends object>(fields: Fields<T>): Shape<T> =>
  z.partial(z.object(fields as Record<string, z.ZodMiniType>)) as unknown as Shape<T>;

/** A row: `key` must be there. */
export const row = <T extends object>(key: Fields<T>, fields: Fields<T>): Shape<T> =>
  z.extend(
    z.partial(z.object(fields as Record<string, z.ZodMiniType>)),
    key as Record<string, z.ZodMiniType>,
  ) as unknown as Shape<T>;

export const list = <T>(item: z.ZodMiniType<T>): z.ZodMiniType<T[]> => z.array(item);

/** One of a type's texts; the compiler wants all of them. */
export const oneOf = <T extends string>(all: Record<T, true>): z.ZodMiniType<T> =>
  z.enum(Object.keys(all) as T[]) as unknown as z.ZodMiniType<T>;

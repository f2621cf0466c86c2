import { RelataError, diagnostic } from '../diagnostics.ts';
import type { Resources } from '../model/index.ts';

/**
 * The one binary format of `models/`. Little-endian:
 *
 *     0  4  magic "RLTM"
 *     4  4  version of the format
 *     8  4  length of the header in bytes
 *    12  4  checksum of everything from byte 16 on
 *    16     header: JSON { name, meta, tensors: [{ name, type, offset, length }] }, padded to 8 bytes
 *           payload: the tensors, each at a multiple of 8; offsets count from the start of the payload
 */
const MAGIC = 0x4d544c52;
const VERSION = 1;
const START = 16;

const TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
type TensorType = keyof typeof TYPES;
export type Tensor = Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

interface Header {
  name: string;
  meta: Record<string, unknown>;
  tensors: { name: string; type: TensorType; offset: number; length: number }[];
}

/** A model file that was read: its numbers, and what its maker noted beside them. */
export interface Model {
  name: string;
  meta: Record<string, unknown>;
  /** Views into the file. Throws when the file has no such tensor of that type. */
  tensor<T extends TensorType>(name: string, type: T): InstanceType<(typeof TYPES)[T]>;
  has(name: string): boolean;
  /** Names and types of all tensors, in the order of the file. */
  tensors: readonly { name: string; type: TensorType }[];
  /** A list of strings from `meta`. */
  strings(key: string): string[];
  number(key: string): number;
}

/** Reads a model file and checks magic, version and checksum; throws a `RelataError` when one is wrong. */
export function readModel(resources: Resources, file: string): Model {
  const bytes = aligned(resources.bytes(file));
  const { header, payload } = readHeader(bytes, file);
  const broken = (what: string) => new RelataError(diagnostic('language/model', file, what));
  return {
    name: header.name,
    meta: header.meta,
    tensors: header.tensors,
    has: (name) => header.tensors.some((t) => t.name === name),
    tensor<T extends TensorType>(name: string, type: T) {
      const found = header.tensors.find((t) => t.name === name && t.type === type);
      if (!found) throw broken(`no tensor ${name} of type ${type}`);
      const Type = TYPES[type];
      const start = bytes.byteOffset + payload + found.offset;
      return new Type(bytes.buffer as ArrayBuffer, start, found.length) as InstanceType<
        (typeof TYPES)[T]
      >;
    },
    strings(key) {
      const value = header.meta[key];
      if (!Array.isArray(value)) throw broken(`no list ${key}`);
      return value.map(String);
    },
    number(key) {
      const value = header.meta[key];
      if (typeof value !== 'number') throw broken(`no number ${key}`);
      return value;
    },
  };
}

/** The bytes of a model file. Tensors keep the order of the record; `meta` must be plain JSON. */
export function writeModel(
  name: string,
  meta: Record<string, unknown>,
  tensors: Record<string, Tensor>,
): Uint8Array {
  const list: Header['tensors'] = [];
  let size = 0;
  for (const [key, data] of Object.entries(tensors)) {
    list.push({ name: key, type: typeOf(data), offset: size, length: data.length });
    size = pad(size + data.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ name, meta, tensors: list }));
  const header = pad(json.length);
  const bytes = new Uint8Array(START + header + size);
  bytes.fill(32, START, START + header);
  bytes.set(json, START);
  Object.values(tensors).forEach((data, i) => {
    const offset = START + header + (list[i]?.offset ?? 0);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
  });
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, header, checksum(bytes)].forEach((n, i) => view.setUint32(4 * i, n, true));
  return bytes;
}

function readHeader(bytes: Uint8Array, file: string): { header: Header; payload: number } {
  const fail = (what: string) => new RelataError(diagnostic('language/model', file, what));
  if (bytes.length < START) throw fail('too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw fail('not a model file');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw fail(`format version ${String(version)} is not ${String(VERSION)}`);
  const length = view.getUint32(8, true);
  if (view.getUint32(12, true) !== checksum(bytes)) throw fail('the checksum does not match');
  const json = new TextDecoder().decode(bytes.subarray(START, START + length));
  return { header: JSON.parse(json) as Header, payload: START + length };
}

/** FNV-1a over 32-bit words; the format pads everything to whole words. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + START,
    (bytes.length - START) >> 2,
  );
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words[i]!, 0x01000193);
  return h >>> 0;
}

/** Buffers of small files come from a pool and start anywhere: typed arrays want multiples of 8. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function pad(n: number): number {
  return (n + 7) & ~7;
}

function typeOf(data: Tensor): TensorType {
  const found = (Object.keys(TYPES) as TensorType[]).find((type) => data instanceof TYPES[type]);
  if (!found) throw new TypeError('not a tensor');
  return found;
}

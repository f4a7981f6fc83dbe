/** Frame opcodes (RFC 6455 11.8). */
export const OPCODE = {
  continuation: 0x0,
  text: 0x1,
  binary: 0x2,
  close: 0x8,
  ping: 0x9,
  pong: 0xa,
} as const;

export type Opcode = (typeof OPCODE)[keyof typeof OPCODE];

/** Control frames have the high bit of the opcode set (RFC 6455 5.5). */
export function isControl(opcode: number): boolean {
  return opcode >= 0x8;
}

/** Is a meaning defined for this opcode? 0x3-0x7 and 0xB-0xF are reserved (RFC 6455 5.2). */
export function isOpcode(value: number): value is Opcode {
  return value <= 0x2 || (value >= 0x8 && value <= 0xa);
}

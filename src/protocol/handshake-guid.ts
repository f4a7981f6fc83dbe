/**
 * What a server appends to the client's `Sec-WebSocket-Key` before it hashes it with SHA-1: the base64
 * of that is `Sec-WebSocket-Accept`, which proves that it understood the key (RFC 6455 1.3, 4.2.2).
 */
export const HANDSHAKE_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

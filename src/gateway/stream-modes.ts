/**
 * What is done with the frames of a peer.
 *
 * `relay`: they are judged, then forwarded. `finish`: only the frame under way is still forwarded,
 * since a Close of ours waits for its end. `discard`: they are read for the peer's Close frame, and
 * thrown away.
 */
export type Mode = "relay" | "finish" | "discard";

/**
 * What is done with the message under way. `relay`: its bytes go on as they come. `hold`: they wait
 * until it is whole. `drop`: they go nowhere.
 */
export type Treatment = "relay" | "hold" | "drop";

import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `There is nothing to choose: both sides are ${code}.`,
    sentence: `Send ${code} where its description fits.`,
    reason: "A code compared with itself has no rival.",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `There is nothing to choose: both sides are ${code}.`,
    sentence: `Do not send ${code} at all.`,
    reason:
      "A code compared with itself has no rival, and this one may not stand in a Close frame.",
  }),
  "neither-sendable": (a, b) => ({
    rule: `Neither ${a.code} nor ${b.code} is ever a choice: you can only meet them.`,
    sentence: `Send neither ${a.code} nor ${b.code}.`,
    reason: "Neither number may stand in a Close frame; a receiver would answer with 1002.",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} is sent, ${second.code} is only ever concluded by the side that reports it.`,
    sentence: `Send ${first.code}; ${second.code} cannot be sent.`,
    reason: `${second.code} describes what was missing at the end, so no Close frame may carry it.`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} may stand in a Close frame, ${second.code} may not.`,
    sentence: `Send ${first.code}; never ${second.code}.`,
    reason: `Most receivers treat a Close frame with ${second.code} as a protocol error and answer with 1002.`,
  }),
  "client-only": (a, b) => ({
    rule: `Ask which side you are. 1010 is for a client that misses an extension, and for nobody else.`,
    sentence: `It depends on your side: only a client may choose between ${a.code} and ${b.code}.`,
    reason:
      "A server that needs an extension refuses the handshake instead. A client that misses one should say 1010 before it exchanges any message.",
  }),
  "same-range": (a, b) => ({
    rule: `Only the agreement between the two sides tells ${a.code} from ${b.code}.`,
    sentence: "Send the one that your protocol's documentation gives this meaning.",
    reason:
      "The numbers belong to the same range, which leaves their meaning to whoever uses them.",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} is free to use by agreement; ${second.code} asks for a registration first.`,
    sentence: `Where both would fit, send ${first.code}.`,
    reason:
      "Numbers from 3000 to 3999 are meant to be registered with IANA; from 4000 to 4999 an agreement between the two sides is enough.",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} means the same to everyone; ${second.code} means what the two sides agreed on.`,
    sentence: `Where both would fit, send ${first.code}, unless your protocol documents ${second.code}.`,
    reason:
      "Libraries, proxies and people who have never seen your protocol can act on a registered code.",
  }),
  "anything-over-success": (first, second) => ({
    rule: `Ask whether the work was done and nothing else happened: only then is it ${second.code}.`,
    sentence: `Where both would fit, send ${first.code}.`,
    reason:
      "A success tells the peer that there is nothing to do, and stops many clients from coming back. Say what happened instead.",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} reports an error, ${second.code} an interruption that calls nothing an error.`,
    sentence: `Where both are true, send ${first.code}.`,
    reason:
      "The interruption passes by itself; the error would be back with the next connection, so it is worth the only number you can send.",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `Ask who has to change something. The peer: ${first.code}. You: ${second.code}.`,
    sentence: `Where both are true, send ${first.code}.`,
    reason:
      "The peer can change only what it is told about; your own trouble is better told to your own logs.",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `${second.code} is the general code of the two; ${first.code} says which kind.`,
    sentence: `Where both would fit, send ${first.code}.`,
    reason: "The more exact code tells the other side what to do next, without reading the reason.",
  }),
  "earliest-check": (first, second) => ({
    rule: `The two faults are found one after the other: ${first.code} (${first.name}) first, then ${second.code} (${second.name}).`,
    sentence: `Where both are true, send ${first.code}.`,
    reason:
      "A careful endpoint stops at the first fault it meets and does not look at what comes after it.",
  }),
};

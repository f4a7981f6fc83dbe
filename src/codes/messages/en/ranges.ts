import type { Messages } from "../types.ts";

export const ranges = {
  unused: {
    gist: "lies below 1000, where there are no status codes",
    description:
      "Numbers below 1000 are not status codes. The registry begins at 1000, and no endpoint may send a smaller number.",
    whenSeen:
      "As 0 in an API that reports “none”: aiohttp does so for an empty Close frame, and a `CloseEvent` that a script makes by hand starts with 0. As an HTTP status (401, 503) that someone passed to `close()` by mistake.",
    howToResolve: [
      "If it is 0, read it as “no code”, and look whether a Close frame came at all.",
      "If it is an HTTP status, add 4000 to it and send that, as the 44xx convention does: 401 becomes 4401.",
      "If it came over the wire, the peer has a defect: libraries answer with 1002.",
    ],
    whenToUse: "Never. Use a registered code, or 4000 to 4999 for a meaning of your own.",
  },
  "unassigned-protocol": {
    gist: "has no meaning yet: the number is kept for future versions of the protocol",
    description:
      "The range 1000 to 2999 belongs to the protocol, and this number in it has not been assigned. Nobody may send it before a public specification defines it.",
    whenSeen:
      "From a program that chose a number freely. Most libraries answer with 1002 and drop the connection; Chrome delivers the number to the page, which hides the mistake in tests.",
    howToResolve: [
      "On the side that sends it, choose a code from 4000 to 4999 instead.",
      "On the side that receives it, look for 1002 or 1006 in the logs at the same moment: most libraries refuse the number.",
      "Make sure that the registry has not assigned it since: the registry is the authority.",
    ],
    whenToUse: "Not before IANA assigns it. For a meaning of your own, use 4000 to 4999.",
  },
  "unassigned-extension": {
    gist: "has no meaning yet: the number is kept for extensions, and none has claimed it",
    description:
      "The range 1000 to 2999 belongs to the protocol and to extensions with a public specification; no extension has registered a code. Nobody may send this number.",
    whenSeen:
      "Almost never on the wire. SockJS writes 2010 (“Another connection still open”) inside its own messages, which is something else. Most libraries answer a Close frame with such a number with 1002.",
    howToResolve: [
      "If your program sends it, choose a code from 4000 to 4999 instead.",
      "If you read it in a SockJS message, look it up in the SockJS protocol, not here.",
      "If you design an extension, register the code with IANA, with a public specification.",
    ],
    whenToUse:
      "Only as the registered code of an extension, and there is none today. For a meaning of your own, use 4000 to 4999.",
  },
  "unassigned-registrable": {
    gist: "means what its library or application says, and nobody has registered it",
    description:
      "The range 3000 to 3999 is for libraries, frameworks and applications that register their codes with IANA, first come, first served. This number is not registered, so only its sender can say what it means.",
    whenSeen:
      "From frameworks that use the range without registering: Centrifugo (3001 to 3509), SaltyRTC (3001 to 3007), Amplify (3001), autobahn-js (3002). Browsers and libraries deliver it; a uWebSockets server that receives it reports 1006.",
    howToResolve: [
      "Find out which library or service sent it, and look the number up in its documentation.",
      "Read the reason: it is the only thing in the frame that explains the number.",
      "Follow that vendor's rule on reconnecting; the number alone says nothing. Centrifugo, for one, wants clients back up to 3499 and not from 3500.",
      "If it is yours, register it with IANA or move to 4000 to 4999.",
    ],
    whenToUse:
      "Only after registering it with IANA, which is free and open to applications too. For a meaning that only you and your peers need, use 4000 to 4999.",
  },
  "private-use": {
    gist: "means what the two sides agreed on, and nothing to anyone else",
    description:
      "The range 4000 to 4999 is for private use: applications choose the meaning, and nobody can register these numbers. The same number means different things in different services.",
    whenSeen:
      "From applications and their protocols: Discord, Pusher, Twitch, graphql-ws and many more. 4004 alone is a bad token in Discord, a quota in Pusher and a missed reconnect in Twitch. Every implementation that we read delivers the range intact.",
    howToResolve: [
      "Find out whose code it is: the service that you connect to, or a protocol such as `graphql-transport-ws`.",
      "Look it up there, with its rule on reconnecting: some services never want you back after a certain code.",
      "If the last three digits look like an HTTP status (4401, 4403, 4429), the 44xx convention probably applies; the service's own documentation decides.",
      "Read the reason for the details.",
    ],
    whenToUse:
      "Use it when no registered code says what you mean and both sides are yours, and write down what each number asks of the client. Whole ranges age best: for instance one hundred for “do not come back”, one for “wait, then come back”.",
  },
  outside: {
    gist: "lies above 4999, where there are no status codes",
    description:
      "The field has room for numbers up to 65535, but status codes end at 4999. No document gives this number a meaning, and no endpoint should send it.",
    whenSeen:
      "From a program that writes frames by hand, or that reads the two bytes in the wrong order. The libraries that we read refuse it; Chrome alone passes it on to the page.",
    howToResolve: [
      "On the side that sends it, stay within 1000 to 4999: a registered code, or 4000 and above for a meaning of your own.",
      "If you read it yourself from the bytes, read the number as big-endian: 59395 is 1000 with its bytes swapped.",
      "If you receive it, expect 1002 or 1006 on one of the sides, and report a defect to the authors of the peer.",
    ],
    whenToUse: "Never. The last number for a meaning of your own is 4999.",
  },
} satisfies Messages["ranges"];

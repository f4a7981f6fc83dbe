import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question: "Is the opening handshake over, that is, has the server answered 101?",
    answers: { yes: "Yes, the connection is open.", no: "No, not yet." },
  },
  "what-ends-it": {
    question: "What ends the connection?",
    answers: {
      "someone-leaves": "The work is done, or one side leaves.",
      "bad-message": "The peer sent something that cannot be read or accepted as it is.",
      identity: "It is about who the peer is, or what it may do.",
      conduct: "The peer does too much, too slowly, or something forbidden.",
      "own-trouble": "I am in trouble myself, or a server behind me is.",
      silence: "Something that should have come did not.",
      "own-meaning": "None of these: it has a meaning of my own.",
    },
  },
  "who-leaves": {
    question: "Who leaves, and for how long?",
    answers: {
      done: "Nobody has to leave: the work is done, or the user chose to end it.",
      client: "The client goes away: its page or its process ends.",
      restart: "The server restarts and will be back in a moment.",
      shutdown: "The server goes away, and perhaps for good.",
    },
  },
  "which-defect": {
    question: "What is wrong with what the peer sent?",
    answers: {
      frame: "The frame itself: masking, reserved bits, opcode, length.",
      size: "It is too large.",
      type: "It is binary where only text is read, or the reverse.",
      bytes: "The text is not UTF-8, or the data cannot be inflated.",
      syntax: "It is valid text, but not valid JSON or whatever is expected.",
      schema: "It can be parsed, but its fields are not those that are expected.",
      extension: "The server's handshake lacks an extension that I, the client, need.",
    },
  },
  "which-refusal": {
    question: "Why is the peer refused?",
    answers: {
      missing: "It showed no valid credential.",
      expired: "Its credential was valid and has expired.",
      rights: "I know who it is, and it may not do this.",
      secret: "I must not say.",
    },
  },
  "which-limit": {
    question: "Which rule does it break?",
    answers: {
      rate: "Too many messages or bytes in too little time.",
      content: "The content is forbidden.",
      slow: "It reads too slowly, and what I send piles up.",
      connections: "Too many connections are open.",
      secret: "I must not say.",
    },
  },
  "which-trouble": {
    question: "What is the trouble?",
    answers: {
      load: "I am overloaded and must shed connections.",
      defect: "My own code failed.",
      upstream: "I am a gateway, and the server behind me failed or vanished.",
    },
  },
  "which-silence": {
    question: "What did not come?",
    answers: {
      login: "A login or a first message, before its deadline.",
      pong: "The answer to a ping.",
      idle: "Anything at all, for longer than a connection may be idle.",
    },
  },
} satisfies Messages["questions"];

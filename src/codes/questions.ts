import type { SituationId } from "./situations.ts";

interface QuestionShape {
  readonly id: string;
  readonly answers: readonly {
    readonly id: string;
    readonly to: { readonly question: string } | { readonly situation: SituationId };
  }[];
}

/**
 * A short interview that ends in a situation: start at the first question, follow `to`. Questions
 * and answers are worded in `messages/<language>/questions.ts`.
 */
export const QUESTIONS = [
  {
    id: "handshake-over",
    answers: [
      { id: "yes", to: { question: "what-ends-it" } },
      { id: "no", to: { situation: "before-handshake" } },
    ],
  },
  {
    id: "what-ends-it",
    answers: [
      { id: "someone-leaves", to: { question: "who-leaves" } },
      { id: "bad-message", to: { question: "which-defect" } },
      { id: "identity", to: { question: "which-refusal" } },
      { id: "conduct", to: { question: "which-limit" } },
      { id: "own-trouble", to: { question: "which-trouble" } },
      { id: "silence", to: { question: "which-silence" } },
      { id: "own-meaning", to: { situation: "own-meaning" } },
    ],
  },
  {
    id: "who-leaves",
    answers: [
      { id: "done", to: { situation: "work-done" } },
      { id: "client", to: { situation: "client-leaving" } },
      { id: "restart", to: { situation: "server-restart" } },
      { id: "shutdown", to: { situation: "server-shutdown" } },
    ],
  },
  {
    id: "which-defect",
    answers: [
      { id: "frame", to: { situation: "framing-error" } },
      { id: "size", to: { situation: "message-too-big" } },
      { id: "type", to: { situation: "wrong-data-type" } },
      { id: "bytes", to: { situation: "undecodable-data" } },
      { id: "syntax", to: { situation: "malformed-content" } },
      { id: "schema", to: { situation: "schema-mismatch" } },
      { id: "extension", to: { situation: "missing-extension" } },
    ],
  },
  {
    id: "which-refusal",
    answers: [
      { id: "missing", to: { situation: "missing-credential" } },
      { id: "expired", to: { situation: "credential-expired" } },
      { id: "rights", to: { situation: "not-allowed" } },
      { id: "secret", to: { situation: "hidden-policy" } },
    ],
  },
  {
    id: "which-limit",
    answers: [
      { id: "rate", to: { situation: "rate-limit" } },
      { id: "content", to: { situation: "forbidden-content" } },
      { id: "slow", to: { situation: "slow-consumer" } },
      { id: "connections", to: { situation: "connection-limit" } },
      { id: "secret", to: { situation: "hidden-policy" } },
    ],
  },
  {
    id: "which-trouble",
    answers: [
      { id: "load", to: { situation: "overload" } },
      { id: "defect", to: { situation: "server-error" } },
      { id: "upstream", to: { situation: "upstream-lost" } },
    ],
  },
  {
    id: "which-silence",
    answers: [
      { id: "login", to: { situation: "login-timeout" } },
      { id: "pong", to: { situation: "dead-peer" } },
      { id: "idle", to: { situation: "idle-connection" } },
    ],
  },
] as const satisfies readonly QuestionShape[];

export type Question = (typeof QUESTIONS)[number];
export type QuestionId = Question["id"];

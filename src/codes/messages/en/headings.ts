import type { Messages } from "../types.ts";

export const headings = {
  category: "WebSocket close codes",
  description: "Description",
  whenSeen: "When you see it",
  howToResolve: "How to resolve",
  facts: "At a glance",
  retry: "Should a client reconnect?",
  keyDifferences: "Key differences",
  alike: "What they share",
  whenToUseWhich: "When to use which",
  whenToUse: "When to use it",
  verdict: "Verdict",
  references: "Sources",
  neighbours: "Often confused with",
  situation: "Situation",
  reason: "Why",
  notThese: "Not these",
  alternatives: "Unless",
  suggestedReason: "Suggested reason",
  otherSideSees: "What the other side sees",
} satisfies Messages["headings"];

import type { Vendor } from "./types.ts";

export const aws: Vendor = {
  id: "aws",
  name: "AWS API Gateway",
  aliases: ["aws-api-gateway", "api-gateway", "apigateway"],
  source: {
    title: "Amazon API Gateway, Quotas for WebSocket APIs",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html",
  },
  rows: [
    {
      code: 1000,
      name: "Connection Closed Normally",
      kind: "normal",
      sentBy: "either",
      note: "aws-delete",
    },
    {
      code: 1001,
      name: "Going away",
      kind: "timeout-idle",
      unverified: true,
      note: "aws-going-away",
    },
    { code: 1009, name: "(message or frame too large)", kind: "too-big", note: "aws-limits" },
  ],
  ranges: [],
  reasons: [],
};

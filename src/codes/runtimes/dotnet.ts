import { github } from "../software/github.ts";
import type { Runtime } from "./types.ts";

/** The enum has no name for 1012, 1013 and 1014, but a cast of the number passes. */
export const dotnet: Runtime = {
  id: "dotnet",
  name: ".NET WebSocket",
  call: "socket.CloseAsync((WebSocketCloseStatus)code, statusDescription, token)",
  version: "9",
  accepts: [
    [1000, 1004],
    [1007, 1014],
    [1016, 65_535],
  ],
  otherwise: [
    // WebSocketCloseStatus.Empty: the way to give none.
    { codes: [[1005, 1005]], does: "replaces", code: null },
    {
      does: "throws",
      raised: {
        name: "ArgumentException",
        text: "The close status code '{code}' is reserved for system use only and cannot be specified when calling this method.",
      },
    },
  ],
  withoutCode: undefined,
  longReason: {
    does: "throws",
    raised: {
      name: "ArgumentException",
      text: "The close status description '{reason}' is too long. The UTF-8 representation of the status description must not be longer than 123 bytes.",
    },
  },
  checked: "source",
  references: [
    github("dotnet/runtime/src/libraries/Common/src/System/Net/WebSockets/WebSocketValidate.cs"),
    github("dotnet/runtime/src/libraries/System.Net.WebSockets/src/Resources/Strings.resx"),
  ],
};

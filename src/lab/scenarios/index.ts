import type { ScenarioId } from "../catalogue.ts";
import type { Scenario } from "../stage.ts";
import { badDeflate } from "./bad-deflate.ts";
import { badUtf8 } from "./bad-utf8.ts";
import { badUtf8Reason } from "./bad-utf8-reason.ts";
import { blackHole } from "./black-hole.ts";
import { clientClose } from "./client-close.ts";
import { closeThenReset } from "./close-then-reset.ts";
import { cutFrame } from "./cut-frame.ts";
import { dataAfterClose } from "./data-after-close.ts";
import { droppedHandshake } from "./dropped-handshake.ts";
import { echo } from "./echo.ts";
import { emptyClose } from "./empty-close.ts";
import { fin } from "./fin.ts";
import { fixedAge } from "./fixed-age.ts";
import { fragmentedPing } from "./fragmented-ping.ts";
import { hugeFrame } from "./huge-frame.ts";
import { idle } from "./idle.ts";
import { idleCut } from "./idle-cut.ts";
import { idleCutData } from "./idle-cut-data.ts";
import { ignoredSubprotocol } from "./ignored-subprotocol.ts";
import { interruptedMessage } from "./interrupted-message.ts";
import { longClose } from "./long-close.ts";
import { longPing } from "./long-ping.ts";
import { lostClose } from "./lost-close.ts";
import { maskedFrame } from "./masked-frame.ts";
import { messageTooBig } from "./message-too-big.ts";
import { nameNotFound } from "./name-not-found.ts";
import { noAnswer } from "./no-answer.ts";
import { noPong } from "./no-pong.ts";
import { noToken } from "./no-token.ts";
import { noUpgrade } from "./no-upgrade.ts";
import { notAWebsocket } from "./not-a-websocket.ts";
import { oneByteClose } from "./one-byte-close.ts";
import { orphanContinuation } from "./orphan-continuation.ts";
import { portRefused } from "./port-refused.ts";
import { redirect } from "./redirect.ts";
import { refusedUpgrade } from "./refused-upgrade.ts";
import { reservedBit } from "./reserved-bit.ts";
import { reservedOpcode } from "./reserved-opcode.ts";
import { reset } from "./reset.ts";
import { simultaneousClose } from "./simultaneous-close.ts";
import { tlsExpired } from "./tls-expired.ts";
import { tlsRefused } from "./tls-refused.ts";
import { tlsUntrusted } from "./tls-untrusted.ts";
import { tlsWrongName } from "./tls-wrong-name.ts";
import { tooFast } from "./too-fast.ts";
import { unansweredClose } from "./unanswered-close.ts";
import { unofferedExtension } from "./unoffered-extension.ts";
import { unofferedSubprotocol } from "./unoffered-subprotocol.ts";
import { wrongAccept } from "./wrong-accept.ts";
import { wrongType } from "./wrong-type.ts";

/** Every scenario, by its id. */
export const SCENARIOS: Readonly<Record<ScenarioId, Scenario>> = {
  echo,
  "empty-close": emptyClose,
  "client-close": clientClose,
  "simultaneous-close": simultaneousClose,
  "close-then-reset": closeThenReset,
  "data-after-close": dataAfterClose,
  reset,
  fin,
  "unanswered-close": unansweredClose,
  "refused-upgrade": refusedUpgrade,
  "black-hole": blackHole,
  "lost-close": lostClose,
  "cut-frame": cutFrame,
  "name-not-found": nameNotFound,
  "port-refused": portRefused,
  "tls-untrusted": tlsUntrusted,
  "tls-expired": tlsExpired,
  "tls-wrong-name": tlsWrongName,
  "tls-refused": tlsRefused,
  "no-answer": noAnswer,
  "dropped-handshake": droppedHandshake,
  redirect,
  "not-a-websocket": notAWebsocket,
  "wrong-accept": wrongAccept,
  "no-upgrade": noUpgrade,
  "unoffered-subprotocol": unofferedSubprotocol,
  "ignored-subprotocol": ignoredSubprotocol,
  "unoffered-extension": unofferedExtension,
  "masked-frame": maskedFrame,
  "reserved-bit": reservedBit,
  "reserved-opcode": reservedOpcode,
  "fragmented-ping": fragmentedPing,
  "long-ping": longPing,
  "orphan-continuation": orphanContinuation,
  "interrupted-message": interruptedMessage,
  "one-byte-close": oneByteClose,
  "long-close": longClose,
  "bad-utf8-reason": badUtf8Reason,
  "bad-utf8": badUtf8,
  "bad-deflate": badDeflate,
  "huge-frame": hugeFrame,
  "message-too-big": messageTooBig,
  "too-fast": tooFast,
  "wrong-type": wrongType,
  "no-token": noToken,
  idle,
  "idle-cut": idleCut,
  "idle-cut-data": idleCutData,
  "fixed-age": fixedAge,
  "no-pong": noPong,
};

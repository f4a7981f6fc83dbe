import { describe, expect, it, test } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import { circumstancesIn } from "../../src/diagnose/circumstances.ts";

describe("a symptom told in words", () => {
  test.each([
    ["1006 at once", { afterMs: 0 }],
    ["closes with 1006 immediately", { afterMs: 0 }],
    ["1006 after 60s idle", { afterMs: 60_000, idle: true }],
    ["closed after 1.5 minutes", { afterMs: 90_000 }],
    ["dropped after 2 hours", { afterMs: 7_200_000 }],
    ["1006 after a big send", { bigSend: true }],
    ["closed immediately after a large message", { bigSend: true }],
    ["1006 on wake", { onWake: true }],
    ["the socket is dead when my laptop wakes up", { onWake: true }],
    ["1006 sofort", { afterMs: 0 }],
    ["nach 60 Sekunden Leerlauf", { afterMs: 60_000, idle: true }],
    ["1006 nach einer großen Nachricht", { bigSend: true }],
    ["immédiatement fermée avec 1006", { afterMs: 0 }],
    ["après 60 secondes sans activité", { afterMs: 60_000, idle: true }],
    ["1006 après un gros message", { bigSend: true }],
    ["1006 de inmediato", { afterMs: 0 }],
    ["tras 55 segundos sin actividad", { afterMs: 55_000, idle: true }],
    ["1006 tras un mensaje grande", { bigSend: true }],
    ["1006 na hora", { afterMs: 0 }],
    ["após 1 minuto de inatividade", { afterMs: 60_000, idle: true }],
    ["1006 após uma mensagem muito grande", { bigSend: true }],
    ["すぐに1006で閉じる", { afterMs: 0 }],
    ["60秒アイドル後に1006", { afterMs: 60_000, idle: true }],
    ["大きなメッセージの後に1006", { bigSend: true }],
    ["スリープから復帰すると1006", { onWake: true }],
    ["立即出现 1006", { afterMs: 0 }],
    ["空闲 60 秒后出现 1006", { afterMs: 60_000, idle: true }],
    ["发送大消息后出现 1006", { bigSend: true }],
    ["唤醒后出现 1006", { onWake: true }],
    ["сразу 1006", { afterMs: 0 }],
    ["через 60 секунд бездействия", { afterMs: 60_000, idle: true }],
    ["1006 после большого сообщения", { bigSend: true }],
    ["1006 после сна", { onWake: true }],
  ])("%s", (text, circumstances) => {
    expect(circumstancesIn(text)).toEqual(circumstances);
  });

  test.each([
    "websocket closed 1006",
    "no pong within 20 s",
    "1006",
    `immediately ${"and more ".repeat(40)}`,
    "first line\nimmediately",
  ])("says nothing of the moment: %j", (text) => {
    expect(circumstancesIn(text)).toEqual({});
  });

  it("counts like an option, which wins over it", () => {
    expect(diagnose({ text: "1006 on wake" }, "en").causes[0]?.id).toBe("sleep-wake");
    expect(diagnose({ text: "1006 after 60s idle" }, "en").causes).toEqual(
      diagnose({ code: 1006, afterMs: 60_000, idle: true }, "en").causes,
    );
    expect(diagnose({ text: "1006 at once", afterMs: 5_000 }, "en").input.afterMs).toBe(5_000);
  });

  it("is not looked for in a known text", () => {
    const { input } = diagnose({ text: "no close frame received or sent after 60 seconds" }, "en");
    expect(input.afterMs).toBeNull();
  });
});

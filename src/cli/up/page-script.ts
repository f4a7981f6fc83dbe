/** The script of the example's page. Its data stands in the element `#data`. */
export const PAGE_SCRIPT = String.raw`
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const at = (id) => document.getElementById(id);
const fill = (text, value) => text.replace("{}", value);
const host = location.hostname || "127.0.0.1";
const url = "ws://" + host + ":" + data.gatewayPort + "/chat";
at("policy").href = "http://" + host + ":" + data.gatewayPort + "/.well-known/websocket-policy?lang=" + data.language;
let socket, me, countdown;

function log(text, who) {
  const item = document.createElement("li");
  if (who) { const b = document.createElement("b"); b.textContent = who; item.append(b); }
  else item.className = "event";
  item.append(text);
  at("log").append(item);
  while (at("log").children.length > 200) at("log").firstChild.remove();
  at("log").scrollTop = at("log").scrollHeight;
}

function state(name, text) {
  at("status").dataset.state = name;
  at("status").textContent = text;
  for (const control of document.querySelectorAll("[data-live]")) control.disabled = name !== "open";
}

function connect() {
  clearInterval(countdown);
  at("ending").hidden = true;
  state("connecting", words.connecting);
  socket = new WebSocket(url);
  socket.onmessage = ({ data: text }) => {
    const event = JSON.parse(text);
    if (event.type === "welcome") { me = event.you; state("open", fill(words.connected, me)); }
    else if (event.type === "said") log(event.text, event.who === me ? words.you : event.who);
    else if (event.who !== me) log(fill(words[event.type], event.who));
  };
  socket.onclose = ended;
}

function ended({ code, reason, wasClean }) {
  const known = data.codes[code];
  state("closed", fill(words.closed, code));
  at("code").textContent = known ? known.title : String(code);
  at("reason").textContent = reason || words.noReason;
  at("clean").textContent = wasClean ? words.yes : words.no;
  at("explained").textContent = known ? known.sentence : "";
  at("advice").textContent = known ? known.advice : "";
  at("ending").hidden = false;
  log(fill(words.closed, at("code").textContent));
  wait(Number((/retry-after=(\d+)/.exec(reason) || [])[1] || 0));
}

function wait(seconds) {
  const button = at("reconnect");
  const show = () => {
    button.disabled = seconds > 0;
    button.textContent = seconds > 0 ? fill(words.wait, seconds) : words.reconnect;
    if (seconds-- <= 0) clearInterval(countdown);
  };
  show();
  countdown = setInterval(show, 1000);
}

const deeds = {
  fast() { for (let i = 1; i <= 30; i++) socket.send(words.message + " " + i); log(fill(words.sent, data.sent.fast)); },
  big() { socket.send("x".repeat(20 * 1024)); log(fill(words.sent, data.sent.big)); },
  binary() { socket.send(new Uint8Array([1, 2, 3])); log(fill(words.sent, data.sent.binary)); },
  leave() { socket.close(1000, "bye"); },
};
for (const name of Object.keys(deeds)) at(name).onclick = deeds[name];
at("reconnect").onclick = connect;
at("say").onsubmit = (event) => {
  event.preventDefault();
  const text = at("text").value.trim();
  if (text === "" || socket.readyState !== WebSocket.OPEN) return;
  socket.send(text);
  at("text").value = "";
};
connect();
`;

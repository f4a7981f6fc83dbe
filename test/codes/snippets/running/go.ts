import { existsSync } from "node:fs";
import type { Case } from "./cases.ts";

/** Where Debian puts the sources of Go packages. */
export const GOPATH = "/usr/share/gocode";

/** The Debian package that is missing, if any. */
export function missingGo(): string | undefined {
  const needed = [
    ["/usr/bin/go", "golang-go"],
    [`${GOPATH}/src/github.com/gorilla/websocket`, "golang-github-gorilla-websocket-dev"],
    [`${GOPATH}/src/nhooyr.io/websocket`, "golang-nhooyr-websocket-dev"],
  ] as const;
  return needed.find(([path]) => !existsSync(path))?.[1];
}

const GORILLA = "gorilla/websocket";

function table(cases: readonly Case[], name: string, connection: string): string {
  const entries = cases.map(({ id, text }) => `"${id}": func(conn ${connection}) {\n${text}\n},`);
  return `var ${name} = map[string]func(${connection}){\n${entries.join("\n")}\n}\n`;
}

export interface GoSetup {
  /** Of the server that the clients connect to. */
  readonly url: string;
  readonly cases: readonly Case[];
  /** Paths on which both libraries wait to be closed. */
  readonly waits: readonly string[];
  /** A `net/http` snippet: `serve`, which calls `allowed` and `upgrade`. */
  readonly refusal: string;
}

/** One program for both libraries and both roles, for the compiler is slow. It says its port first. */
export function goProgram({ url, cases, waits, refusal }: GoSetup): string {
  const of = (library: string): readonly Case[] => cases.filter((one) => one.library === library);
  const clients = cases.filter(({ role }) => role === "client").map(({ id }) => id);
  return `package main

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/gorilla/websocket"
	coder "nhooyr.io/websocket"
)

func say(value interface{}) { json.NewEncoder(os.Stdout).Encode(value) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

${table(of(GORILLA), "gorillaCases", "*websocket.Conn")}
${table(of("coder/websocket"), "coderCases", "*coder.Conn")}

func allowed(r *http.Request) bool { return r.URL.Path != "/refused" }

func upgrade(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path[1:]
	if run, ok := gorillaCases[path]; ok {
		upgrader := websocket.Upgrader{}
		conn, err := upgrader.Upgrade(w, r, nil)
		must(err)
		run(conn)
		return
	}
	conn, err := coder.Accept(w, r, nil)
	must(err)
	coderCases[path](conn)
}

${refusal}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)
	say(map[string]interface{}{"port": listener.Addr().(*net.TCPAddr).Port})
	go http.Serve(listener, http.HandlerFunc(serve))
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for _, path := range strings.Fields(${JSON.stringify(clients.join(" "))}) {
		if run, ok := gorillaCases[path]; ok {
			conn, _, err := websocket.DefaultDialer.Dial("${url}/"+path, nil)
			must(err)
			run(conn)
			continue
		}
		conn, _, err := coder.Dial(ctx, "${url}/"+path, nil)
		must(err)
		coderCases[path](conn)
	}
	for _, path := range strings.Fields(${JSON.stringify(waits.join(" "))}) {
		conn, _, err := websocket.DefaultDialer.Dial("${url}/"+path, nil)
		must(err)
		_, _, err = conn.ReadMessage()
		say(map[string]string{"path": path, "library": "gorilla/websocket", "text": err.Error()})
		other, _, err := coder.Dial(ctx, "${url}/"+path, nil)
		must(err)
		_, _, err = other.Read(ctx)
		say(map[string]string{"path": path, "library": "coder/websocket", "text": err.Error()})
	}
	select {}
}
`;
}

// nhooyr.io/websocket, now coder/websocket, as a client: Close with each code. Arguments: base URL, attempts as JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"nhooyr.io/websocket"
)

type attempt struct {
	ID     int    `json:"id"`
	Code   *int   `json:"code"`
	Reason string `json:"reason"`
}

func main() {
	var attempts []attempt
	if err := json.Unmarshal([]byte(os.Args[2]), &attempts); err != nil {
		panic(err)
	}
	for _, one := range attempts {
		conn, _, err := websocket.Dial(context.Background(), fmt.Sprintf("%s/%d", os.Args[1], one.ID), nil)
		if err != nil {
			panic(err)
		}
		code := websocket.StatusNoStatusRcvd
		if one.Code != nil {
			code = websocket.StatusCode(*one.Code)
		}
		outcome := map[string]any{"id": one.ID}
		// The answer is always 1000, which Close takes for a failure unless it asked for the same.
		if err := conn.Close(code, one.Reason); err != nil {
			outcome["name"], outcome["text"] = "error", err.Error()
		}
		line, _ := json.Marshal(outcome)
		fmt.Println(string(line))
	}
}

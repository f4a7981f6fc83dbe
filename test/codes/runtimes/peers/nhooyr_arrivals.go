// nhooyr.io/websocket, now coder/websocket, as a client that is closed with each code. Arguments: base URL, codes as JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"nhooyr.io/websocket"
)

func main() {
	var codes []int
	if err := json.Unmarshal([]byte(os.Args[2]), &codes); err != nil {
		panic(err)
	}
	for _, code := range codes {
		conn, _, err := websocket.Dial(context.Background(), fmt.Sprintf("%s/closed-with/%d", os.Args[1], code), nil)
		if err != nil {
			panic(err)
		}
		_, _, err = conn.Read(context.Background())
		outcome := map[string]any{"id": code, "shows": nil}
		if status := websocket.CloseStatus(err); status >= 0 {
			outcome["shows"] = int(status)
		} else {
			outcome["text"] = err.Error()
		}
		line, _ := json.Marshal(outcome)
		fmt.Println(string(line))
	}
}

// gorilla/websocket as a client that is closed with each code. Arguments: base URL, codes as JSON.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/gorilla/websocket"
)

func main() {
	var codes []int
	if err := json.Unmarshal([]byte(os.Args[2]), &codes); err != nil {
		panic(err)
	}
	for _, code := range codes {
		conn, _, err := websocket.DefaultDialer.Dial(fmt.Sprintf("%s/closed-with/%d", os.Args[1], code), nil)
		if err != nil {
			panic(err)
		}
		outcome := map[string]any{"id": code, "shows": nil}
		_, _, err = conn.ReadMessage()
		if closed, ok := err.(*websocket.CloseError); ok {
			outcome["shows"] = closed.Code
		} else {
			outcome["text"] = err.Error()
		}
		conn.Close()
		line, _ := json.Marshal(outcome)
		fmt.Println(string(line))
	}
}

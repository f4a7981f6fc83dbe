// gorilla/websocket as a client: WriteControl with each code. Arguments: base URL, attempts as JSON.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/gorilla/websocket"
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
		conn, _, err := websocket.DefaultDialer.Dial(fmt.Sprintf("%s/%d", os.Args[1], one.ID), nil)
		if err != nil {
			panic(err)
		}
		code := websocket.CloseNoStatusReceived
		if one.Code != nil {
			code = *one.Code
		}
		deadline := time.Now().Add(time.Minute)
		outcome := map[string]any{"id": one.ID}
		if err := conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, one.Reason), deadline); err != nil {
			outcome["name"], outcome["text"] = "error", err.Error()
			conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(4567, ""), deadline)
		}
		line, _ := json.Marshal(outcome)
		fmt.Println(string(line))
	}
}

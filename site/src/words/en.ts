import type { SiteWords } from "./types.ts";

export const en: SiteWords = {
  home: {
    title: "WebSocket close codes, explained",
    heading: "Why did the WebSocket close?",
    lead: "Every close code: what it means, when you see it, how to resolve it, and whether to reconnect. Every two of them compared, with a verdict.",
    description:
      "A reference of WebSocket close codes: meaning, causes, remedies, retry advice and a comparison of every two codes, each statement with its source.",
  },
  nav: {
    codes: "Close codes",
    ranges: "Ranges",
    tools: "Tools and tables",
    languages: "Languages",
  },
  codes: {
    title: "All WebSocket close codes",
    lead: "The rows of the IANA registry, and the ranges that hold every other number.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Compare with the others",
  },
  compare: {
    title: "Compare two close codes",
    lead: "What differs, what does not, when to use which, and a verdict.",
    confused: "Often confused",
    every: "Every pair",
    aspect: "Aspect",
  },
  choose: {
    title: "Which close code should I send?",
    lead: "Three questions at most, then the code, a reason string, and what the other side sees.",
    answers: "Answers",
    restart: "Start again",
    send: (code) => `Send ${code}`,
    sendNothing: "Send an HTTP status, not a close code",
    situations: "All situations",
    statuses: "Which status",
  },
  doctor: {
    title: "The 1006 doctor",
    lead: "1006 says only that no Close frame came. The moment at which it happens says the rest.",
    blind:
      "A page cannot tell these causes apart, by design: a failed name lookup, a refused port, a bad certificate, an HTTP 403 and a dropped connection all give 1006, an empty reason and `wasClean` false. Look from outside the page: first with the probe, then in the server's log.",
    symptoms: {
      "at-once": {
        moment: "At once, and it never opened",
        cause:
          "Wrong name, port or path, an untrusted certificate, a `ws:` address on an `https:` page, or a server that is not there.",
        remedy:
          "Give the same address to `npx closewise probe`. Without any HTTP answer it is the name, the port or the certificate, and the probe says which; an answer other than 101 is the next case.",
      },
      "refused-upgrade": {
        moment: "At once, and the server log shows an HTTP status",
        cause:
          "The upgrade was refused: 401 or 403 (credentials, `Origin`), 404 (path), 426 or 400 (headers lost in a proxy), 502 (no backend). Frameworks that close before accepting, such as Starlette with `close(4401)`, send HTTP 403, so the page sees 1006 while the test client shows 4401.",
        remedy:
          "Read the status in the server's or proxy's log. If the page must know why, accept first, then close with a code and a reason.",
      },
      "after-idle": {
        moment: "After the same silence each time: 30, 55, 60 or 100 seconds",
        cause:
          "A proxy or load balancer gave up on a quiet connection: nginx and AWS ALB after 60 s, Heroku after 55 s, Cloudflare after 100 s.",
        remedy:
          "Ping from the server every 20 to 30 seconds, well below the smallest timeout on the way and never equal to it, and raise that timeout (nginx: `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "At a fixed age, even while busy",
        cause:
          "A maximum lifetime: the backend timeout of a Google Cloud load balancer (30 s) counts for the whole life of a WebSocket, AWS API Gateway ends it after 2 hours, some servers have a limit of their own.",
        remedy: "Find the limit and raise it, or reconnect before it strikes.",
      },
      "after-send": {
        moment: "Right after a large message",
        cause:
          "The message was over a limit on some hop. uWebSockets and tungstenite drop the transport instead of sending 1009; elsewhere a TCP reset can overtake the Close frame.",
        remedy:
          "Compare the size of the message with the limits of every hop, raise the limit or split the message.",
      },
      "on-wake": {
        moment: "When a laptop or phone wakes up",
        cause:
          "The device slept, could not answer pings, and the other side or the network forgot the connection.",
        remedy:
          "Reconnect on `visibilitychange`, `pageshow` and `online`, with a connect timeout of some seconds.",
      },
      "background-tab": {
        moment: "After about five minutes in a background tab",
        cause:
          "Browsers slow the timers of hidden pages to one per minute, so a heartbeat sent by the page misses the server's deadline.",
        remedy:
          "Send the heartbeat from the server, or restart the page's timer from `onmessage` instead of `setInterval`.",
      },
      "in-bulk": {
        moment: "Many clients in the same second",
        cause: "A deploy, a crash, or a proxy reload that dropped its connections.",
        remedy:
          "Let the server send 1012 or 1001 before it stops, and let clients return after a random delay.",
      },
      "no-event": {
        moment: "Silence, and no close event for minutes",
        cause:
          "The path died without a word: Wi-Fi to mobile, a NAT that forgot, a suspended tab on iOS. TCP notices only when it writes.",
        remedy:
          "Have the server ping and drop peers that do not answer; in the page, treat a missing application heartbeat as the end.",
      },
    },
  },
  limits: {
    title: "Limits and timeouts",
    lead: "Defaults that end connections: the largest message, pings, idle timeouts, and how long each waits for a closing handshake.",
    note: "Read in the source or documentation of each, November 2026, unless a row says otherwise. Every default can be changed; a dot stands where our source says nothing.",
  },
  interop: {
    title: "Which codes arrive intact",
    lead: "Some receivers know only the first codes of RFC 6455, and show their application another number than the one that was sent.",
    intact: "intact",
  },
  vendors: {
    lead: "The same private number means opposite things to different services. What each of them says, and whether to come back.",
  },
  guides: { title: "Guides" },
  notFound: {
    title: "There is no such page",
    text: "The list of all codes may have what you look for.",
  },
};

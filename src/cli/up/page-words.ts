import type { Language } from "../../codes/index.ts";

/** Texts of the example's page. Those with `{}` are filled in by its script. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly other: { readonly language: Language; readonly name: string };
  readonly connecting: string;
  readonly connected: string;
  readonly closed: string;
  readonly message: string;
  readonly send: string;
  readonly breakIt: string;
  readonly fast: string;
  readonly big: string;
  readonly binary: string;
  readonly leave: string;
  readonly ended: string;
  readonly code: string;
  readonly reason: string;
  readonly noReason: string;
  readonly clean: string;
  readonly yes: string;
  readonly no: string;
  readonly next: string;
  readonly reconnect: string;
  readonly wait: string;
  readonly you: string;
  readonly joined: string;
  readonly left: string;
  readonly sent: string;
  readonly policy: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "An example chat",
    lead: "This page is connected to a small chat server through the Closewise gateway. Break one of its rules, and see how the connection ends.",
    other: { language: "fr", name: "Français" },
    connecting: "Connecting …",
    connected: "Connected as {}",
    closed: "Closed with {}",
    message: "Message",
    send: "Send",
    breakIt: "Four ways to end it",
    fast: "Send too fast",
    big: "Send too much at once",
    binary: "Send binary",
    leave: "Leave politely",
    ended: "How it ended",
    code: "Close code",
    reason: "Reason",
    noReason: "none given",
    clean: "Clean",
    yes: "yes",
    no: "no",
    next: "Next",
    reconnect: "Reconnect",
    wait: "Reconnect in {} s",
    you: "you",
    joined: "{} joined",
    left: "{} left",
    sent: "You sent {}.",
    policy: "The policy that the gateway enforces",
  },
  fr: {
    title: "Une discussion d’exemple",
    lead: "Cette page est reliée à un petit serveur de discussion à travers la passerelle Closewise. Enfreignez une de ses règles, et voyez comment la connexion prend fin.",
    other: { language: "en", name: "English" },
    connecting: "Connexion…",
    connected: "Connecté en tant que {}",
    closed: "Fermé avec {}",
    message: "Message",
    send: "Envoyer",
    breakIt: "Quatre façons d’y mettre fin",
    fast: "Envoyer trop vite",
    big: "Envoyer trop d’un coup",
    binary: "Envoyer du binaire",
    leave: "Partir poliment",
    ended: "Comment elle a pris fin",
    code: "Code de fermeture",
    reason: "Motif",
    noReason: "aucun",
    clean: "Propre",
    yes: "oui",
    no: "non",
    next: "Ensuite",
    reconnect: "Se reconnecter",
    wait: "Se reconnecter dans {} s",
    you: "vous",
    joined: "{} est là",
    left: "{} est parti",
    sent: "Vous avez envoyé {}.",
    policy: "Les règles que la passerelle applique",
  },
};

/** What the buttons say that they have sent. */
export const SENT: Readonly<Record<Language, Readonly<Record<"fast" | "big" | "binary", string>>>> =
  {
    en: {
      fast: "30 messages at once",
      big: "one message of 20 KiB",
      binary: "one binary message",
    },
    fr: {
      fast: "30 messages d’un coup",
      big: "un message de 20 Kio",
      binary: "un message binaire",
    },
  };

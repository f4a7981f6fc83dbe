import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question:
      "¿Ha terminado la negociación de apertura, es decir, ha respondido el servidor con 101?",
    answers: { yes: "Sí, la conexión está abierta.", no: "No, todavía no." },
  },
  "what-ends-it": {
    question: "¿Qué pone fin a la conexión?",
    answers: {
      "someone-leaves": "El trabajo está hecho, o uno de los lados se va.",
      "bad-message":
        "El otro extremo ha enviado algo que no se puede leer o aceptar tal como está.",
      identity: "Se trata de quién es el otro extremo, o de lo que puede hacer.",
      conduct: "El otro extremo hace demasiado, va demasiado lento o hace algo prohibido.",
      "own-trouble": "El problema lo tengo yo, o un servidor que está detrás de mí.",
      silence: "Algo que debería haber llegado no llegó.",
      "own-meaning": "Nada de lo anterior: tiene un significado propio.",
    },
  },
  "who-leaves": {
    question: "¿Quién se va, y por cuánto tiempo?",
    answers: {
      done: "Nadie tiene que irse: el trabajo está hecho, o el usuario decidió terminar.",
      client: "Se va el cliente: termina su página o su proceso.",
      restart: "El servidor se reinicia y volverá en un momento.",
      shutdown: "El servidor se va, y quizá para siempre.",
    },
  },
  "which-defect": {
    question: "¿Qué falla en lo que ha enviado el otro extremo?",
    answers: {
      frame: "La propia trama: enmascaramiento, bits reservados, código de operación, longitud.",
      size: "Es demasiado grande.",
      type: "Es binario donde solo se lee texto, o al revés.",
      bytes: "El texto no es UTF-8, o los datos no se pueden descomprimir.",
      syntax: "Es texto válido, pero no JSON válido ni el formato que se espera.",
      schema: "Se puede analizar, pero sus campos no son los que se esperan.",
      extension:
        "A la respuesta de apertura del servidor le falta una extensión que yo, el cliente, necesito.",
    },
  },
  "which-refusal": {
    question: "¿Por qué se rechaza al otro extremo?",
    answers: {
      missing: "No presentó ninguna credencial válida.",
      expired: "Su credencial era válida y ha caducado.",
      rights: "Sé quién es, y no puede hacer esto.",
      secret: "No debo decir por qué.",
    },
  },
  "which-limit": {
    question: "¿Qué regla incumple?",
    answers: {
      rate: "Demasiados mensajes o bytes en muy poco tiempo.",
      content: "El contenido está prohibido.",
      slow: "Lee demasiado despacio, y lo que envío se acumula.",
      connections: "Hay demasiadas conexiones abiertas.",
      secret: "No debo decir cuál.",
    },
  },
  "which-trouble": {
    question: "¿Cuál es el problema?",
    answers: {
      load: "Tengo sobrecarga y debo soltar conexiones.",
      defect: "Ha fallado mi propio código.",
      upstream: "Soy una pasarela, y el servidor que está detrás de mí ha fallado o desaparecido.",
    },
  },
  "which-silence": {
    question: "¿Qué es lo que no llegó?",
    answers: {
      login: "Un inicio de sesión o un primer mensaje, dentro de su plazo.",
      pong: "La respuesta a un ping.",
      idle: "Nada en absoluto, durante más tiempo del que una conexión puede estar inactiva.",
    },
  },
} satisfies Messages["questions"];

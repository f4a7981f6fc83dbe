import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `No hay nada que elegir: en ambos lados está ${code}.`,
    sentence: `Envíe ${code} allí donde encaje su descripción.`,
    reason: "Un código comparado consigo mismo no tiene rival.",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `No hay nada que elegir: en ambos lados está ${code}.`,
    sentence: `No envíe nunca ${code}.`,
    reason:
      "Un código comparado consigo mismo no tiene rival, y este no puede figurar en una trama Close.",
  }),
  "neither-sendable": (a, b) => ({
    rule: `Ni ${a.code} ni ${b.code} son nunca una opción: solo cabe encontrárselos.`,
    sentence: `No envíe ni ${a.code} ni ${b.code}.`,
    reason:
      "Ninguno de los dos números puede figurar en una trama Close; un receptor respondería con 1002.",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} se envía; ${second.code} solo lo deduce el lado que lo muestra.`,
    sentence: `Envíe ${first.code}; ${second.code} no se puede enviar.`,
    reason: `${second.code} describe lo que faltó al final, así que ninguna trama Close puede llevarlo.`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} puede figurar en una trama Close; ${second.code}, no.`,
    sentence: `Envíe ${first.code}; nunca ${second.code}.`,
    reason: `La mayoría de los receptores tratan una trama Close con ${second.code} como un error de protocolo y responden con 1002.`,
  }),
  "client-only": (a, b) => ({
    rule: "Pregúntese en qué lado está. 1010 es para un cliente al que le falta una extensión, y para nadie más.",
    sentence: `Depende de su lado: solo un cliente puede elegir entre ${a.code} y ${b.code}.`,
    reason:
      "Un servidor que necesita una extensión rechaza, en cambio, la negociación de apertura. Un cliente al que le falta alguna debería decir 1010 antes de intercambiar ningún mensaje.",
  }),
  "same-range": (a, b) => ({
    rule: `Solo el acuerdo entre los dos lados distingue ${a.code} de ${b.code}.`,
    sentence: "Envíe aquel al que la documentación de su protocolo da este significado.",
    reason:
      "Los números pertenecen al mismo intervalo, que deja su significado en manos de quien los usa.",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} puede usarse libremente por acuerdo; ${second.code} exige antes un registro.`,
    sentence: `Donde ambos encajarían, envíe ${first.code}.`,
    reason:
      "Los números de 3000 a 3999 están pensados para registrarse en la IANA; de 4000 a 4999 basta un acuerdo entre los dos lados.",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} significa lo mismo para todos; ${second.code} significa lo que acordaron los dos lados.`,
    sentence: `Donde ambos encajarían, envíe ${first.code}, a menos que su protocolo documente ${second.code}.`,
    reason:
      "Ante un código registrado saben actuar las bibliotecas, los proxies y las personas que nunca han visto su protocolo.",
  }),
  "anything-over-success": (first, second) => ({
    rule: `Pregúntese si el trabajo estaba hecho y no ocurrió nada más: solo entonces es ${second.code}.`,
    sentence: `Donde ambos encajarían, envíe ${first.code}.`,
    reason:
      "Un éxito dice al otro extremo que no hay nada que hacer, y muchos clientes ya no vuelven. Diga más bien lo que ocurrió.",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} comunica un error; ${second.code}, una interrupción que no declara nada como error.`,
    sentence: `Si se dan ambas cosas, envíe ${first.code}.`,
    reason:
      "La interrupción pasa por sí sola; el error volvería con la siguiente conexión, así que merece el único número que se puede enviar.",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `Pregúntese quién tiene que cambiar algo. El otro extremo: ${first.code}. Usted: ${second.code}.`,
    sentence: `Si se dan ambas cosas, envíe ${first.code}.`,
    reason:
      "El otro extremo solo puede cambiar aquello de lo que se le avisa; los problemas de usted tienen mejor sitio en sus propios logs.",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `${second.code} es el código general de los dos; ${first.code} dice de qué se trata.`,
    sentence: `Donde ambos encajarían, envíe ${first.code}.`,
    reason:
      "El código más preciso dice al otro lado qué hacer a continuación, sin necesidad de leer el motivo.",
  }),
  "earliest-check": (first, second) => ({
    rule: `Los dos fallos se descubren uno después del otro: primero ${first.code} (${first.name}), luego ${second.code} (${second.name}).`,
    sentence: `Si se dan ambas cosas, envíe ${first.code}.`,
    reason:
      "Un extremo cuidadoso se detiene en el primer fallo que encuentra y no mira lo que viene después.",
  }),
};

import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `No hay nada que elegir: en ambos lados está ${label}.`,
    sentence: "Úselo allí donde encaje su descripción.",
    reason: "Lo que se compara consigo mismo no tiene rival.",
  }),
  phase: (http, close) => ({
    rule: `Pregúntese si la negociación de apertura ha terminado. Antes: ${http}. Después: ${close}.`,
    sentence: `Responda con ${http} mientras dure la negociación; envíe ${close} una vez abierta la conexión.`,
    reason: `A una página no se le comunica nada de ${http}: ve 1006. Si la página tiene que conocer la causa, acepte primero la conexión y ciérrela después con un código.`,
  }),
  concluded: (http, close) => ({
    rule: `${http} es lo que responde un servidor; ${close} no se envía nunca.`,
    sentence: `Responda con ${http}; ${close} es, a lo sumo, lo que muestra el otro lado.`,
    reason: `Ninguna trama Close puede llevar ${close}.`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} inicia una conexión WebSocket; ${other}, no.`,
    sentence: `No son rivales: ${opening} es la respuesta cuando todo está bien.`,
    reason: "Un código de cierre solo es posible una vez establecida la conexión.",
  }),
  httpByFault: (client, server) => ({
    rule: `Pregúntese quién tiene que actuar. El cliente: ${client}. El servidor: ${server}.`,
    sentence: `Si se dan los dos casos, responda con ${client}.`,
    reason:
      "El cliente solo puede cambiar aquello que se le dice; los problemas del servidor van en los logs del servidor.",
  }),
  httpByMeaning: (a, b) => ({
    rule: `${a} y ${b} se distinguen solo por su causa.`,
    sentence: "Responda con el que diga al cliente qué hacer a continuación.",
    reason:
      "Una página no ve ninguno de los dos; las bibliotecas y los logs ven el número, y actúan en consecuencia.",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} da a cada número su significado; ${a} y ${b} se distinguen por su causa.`,
    sentence: "Solo decide la causa; el cliente sigue el consejo del código que recibió.",
    reason: "Los dos números pertenecen al mismo protocolo, así que nunca compiten.",
  }),
  sameNumber: (code, a, b) => ({
    rule: `Averigüe quién está al otro lado: ${code} pertenece a ${a} y a ${b}.`,
    sentence: `El número es el mismo y el significado no: una regla escrita para ${a} no sirve para ${b}.`,
    reason:
      "Los números superiores a 2999 significan lo que diga el servicio, así que un código sin su proveedor no dice nada.",
  }),
  otherVendors: (a, b) => ({
    rule: "Averigüe quién está al otro lado: dos proveedores nunca comparten una conexión.",
    sentence: `No hay nada que elegir entre ${a} y ${b}: cada uno pertenece a su propio protocolo.`,
    reason:
      "Un cliente debería saber de quién son los códigos que lee antes de actuar en función de uno.",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `Dentro del protocolo de ${vendor}: ${vendorCode}. En cualquier otro sitio: ${close}.`,
    sentence: `Use ${vendorCode} solo si el otro lado habla el protocolo de ${vendor}.`,
    reason: "El número de un proveedor no dice nada a un cliente que no conoce al proveedor.",
  }),
};

import type { LabWords } from "./types.ts";

export const es: LabWords = {
  page: {
    title: "Reproducir cualquier final",
    lead: "Todas las formas en que termina una conexión WebSocket, a un clic: lo que sabe la página, junto a lo que pasó en la red.",
    how: "Un laboratorio en su propia máquina ejecuta cada escenario sobre una conexión real. Esta página solo le pregunta cuando usted pulsa un botón.",
    any: "Cualquier código, cualquier estado",
  },
  reproduce: "Reproducirlo",
  lead: "Un clic abre una conexión real con un laboratorio en su propia máquina y muestra los dos lados de cómo terminó. Antes no se hace ninguna petición.",
  sends: (code) => `El laboratorio envía ${code}`,
  refuses: (status) => `El laboratorio responde con HTTP ${status}`,
  more: (count) => (count === 1 ? "1 escenario más" : `${count} escenarios más`),
  all: "Todos los escenarios del laboratorio",
  terminal: "Desde una terminal:",
  sights: {
    page: "Una página",
    ws: "`ws` para Node",
    neverOpens: "no llega a abrirse",
    clean: "limpio",
    notClean: "no limpio",
    answer: (code) => `respuesta: ${code}`,
  },
  looking: "Buscando un laboratorio…",
  missing: "Este laboratorio no tiene ese escenario.",
  absent: {
    text: "No hay ningún laboratorio junto a esta página. Inicie uno en su máquina y deje que esta página lo use:",
    port: "Puerto en 127.0.0.1",
    use: "Usar este laboratorio y ejecutar",
    silent: "Nada responde en {}. ¿Está en marcha el laboratorio?",
    notAPort: "Un puerto es un número del 1 al 65535.",
  },
  doctor: {
    see: "Verlo en vivo",
    probe: "Deje que la sonda las distinga",
    probeText:
      "La sonda se conecta como cliente fuera del navegador e informa de cada fase: nombre, puerto, certificado, estado HTTP, tiempos, pings. Con `--for 2m` mantiene además durante dos minutos, una al lado de otra, una conexión en silencio y una que envía pings, y con `--send` una tercera que habla; después ordena las causas.",
  },
  interop: {
    title: "Códigos que no deben viajar por la red",
    text: "El laboratorio los envía de todos modos. Lo que hace cada cliente con una trama Close así:",
  },
};

import type { LabMessages } from "../types.ts";

export const closing = {
  echo: {
    title: "Un eco, como control",
    text: "La conexión se abre, y el laboratorio devuelve cada mensaje, responde a cada ping con un pong y completa la negociación de cierre cuando el cliente la inicia; a los cinco minutos cierra por su cuenta con 1001. Si la conexión termina de otro modo, la terminó algo que hay entre los dos.",
    field:
      "Todos los proxies del camino hacia un servidor que no hace nada mal: lo que falla aquí no es culpa de la aplicación.",
  },
  "empty-close": {
    title: "Una trama Close sin código",
    text: "El laboratorio envía una trama Close con el cuerpo vacío, el cliente responde con otra igual, y el transporte termina en orden. Ambos lados comunican 1005, que nadie ha enviado: el número representa el código que faltaba.",
    field:
      "`close()` sin argumentos, tanto en una página como en ws, envía exactamente esta trama.",
  },
  "client-close": {
    title: "El cliente cierra",
    text: "El cliente inicia la negociación de cierre. El laboratorio repite el código de estado en su propia trama Close y después termina el transporte, como debe hacer un servidor; ambos lados comunican el código que eligió el cliente, y el final es limpio.",
    field:
      "Una página que llama a `close(1000)` cuando ha terminado su trabajo, o un navegador que envía 1001 porque su usuario ha salido de la página.",
  },
  "simultaneous-close": {
    title: "Dos tramas Close que se cruzan",
    text: "Cada lado envía una trama Close antes de haber leído la del otro. La negociación de cierre se completa y el final es limpio, pero cada lado comunica el código que recibió, así que los dos nunca coinciden (RFC 6455, sección 7.1.5).",
    field:
      "Un servidor que envía 1012 por un despliegue justo cuando un cliente ha terminado y llama a `close(1000)`: el cliente comunica 1012, el servidor 1000.",
  },
  "close-then-reset": {
    title: "Una trama Close y después un reinicio (RST)",
    text: "El laboratorio envía una trama Close, espera la del cliente y después reinicia el transporte en lugar de terminarlo con un FIN. Ambas tramas Close se intercambiaron y el código se comunica, pero el transporte terminó mal: en Chrome, `wasClean` es falso.",
    field:
      "Un servidor que destruye su socket en lugar de terminarlo, o que lo termina con datos recibidos sin leer, lo que convierte el final en un reinicio (RST).",
  },
  "data-after-close": {
    title: "Un mensaje después de la trama Close",
    text: "El laboratorio envía una trama Close con 1000 y detrás un mensaje de texto, lo que prohíbe la RFC 6455: el cliente debe descartar el mensaje. ws y undici lo hacen y comunican 1000; Chrome responde a la trama Close, después hace fallar la conexión y comunica 1006 a su página.",
    field:
      "Un servidor en el que otra tarea sigue enviando después del cierre; la consola de Chrome muestra `Data frame received after close`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

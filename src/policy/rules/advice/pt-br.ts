import type { RuleAdvice } from "../advice.ts";

export const ptBr: RuleAdvice = {
  "message-rate":
    "Envie menos mensagens, ou várias em uma só. Depois de um fechamento, espere os segundos que retry-after informa no motivo.",
  "byte-rate":
    "Envie menos, ou mais devagar. Depois de um fechamento, espere os segundos que retry-after informa no motivo.",
  "message-size":
    "Divida a mensagem no seu próprio protocolo. Enviá-la de novo sem mudanças não pode dar certo.",
  fragments: "Envie cada mensagem em menos quadros, maiores.",
  "message-type": "Envie mensagens de um tipo permitido.",
  "connection-limit":
    "Feche as conexões de que não precisa, ou espere os segundos do cabeçalho Retry-After.",
  origin:
    "Conecte-se a partir de uma página cuja origem o operador tenha listado. Tentar de novo não pode dar certo.",
  subprotocol:
    "Ofereça um dos subprotocolos permitidos. Tentar de novo sem ele não pode dar certo.",
  idle: "Envie algo de vez em quando, ou conecte-se de novo quando houver algo a enviar.",
  lifetime: "Conecte-se de novo após uma breve espera aleatória.",
  "dead-peer":
    "Responda aos Pings com Pongs, como todo navegador faz por conta própria. Conecte-se de novo.",
  "slow-consumer": "Leia mais rápido, ou peça menos. Conecte-se de novo quando puder.",
  protocol: "Conserte o cliente: ele violou a RFC 6455. Tentar de novo não pode dar certo.",
  drain: "Conecte-se de novo após uma breve espera aleatória, ou após os segundos de retry-after.",
  overload:
    "Conecte-se de novo após os segundos de retry-after, ou após uma espera aleatória crescente.",
  "upstream-lost": "Conecte-se de novo após uma espera aleatória crescente.",
  "upstream-refused": "Conecte-se de novo após uma espera aleatória crescente.",
  "content-malformed":
    "Envie JSON que todo analisador leia do mesmo modo: sem chaves duplicadas, sem NaN e sem marca de ordem de bytes.",
  "content-schema":
    "Envie mensagens que sigam o esquema documentado. Reenviar esta não pode dar certo.",
  "content-forbidden": "Retire o que a regra nomeia. Reenviar a mesma mensagem não pode dar certo.",
  utf8: "Envie o texto em UTF-8, ou os bytes em uma mensagem binária.",
  "upgrade-rate":
    "Conecte-se com menos frequência: espere os segundos de Retry-After, e mais depois de cada falha.",
  penalty:
    "Corrija o que violou a regra e espere os segundos de Retry-After. Eles dobram a cada vez.",
  "auth-invalid":
    "Obtenha um token válido e conecte-se com ele. Tentar de novo com este não pode dar certo.",
  "auth-timeout": "Envie o token na primeira mensagem, logo depois do handshake de abertura.",
  "auth-expired":
    "Obtenha um novo token e conecte-se de novo; ou renove-o na própria conexão antes que expire, onde houver essa opção.",
  "auth-unavailable":
    "Conecte-se de novo depois dos segundos de Retry-After: no momento, ninguém consegue verificar tokens.",
  revoked: "Entre de novo na sua conta. Tentar com o mesmo token não pode dar certo.",
};

/**
 * `closewise/api`: the catalogue over HTTP, and in one piece. `createApi()` gives a request handler
 * for any server of `node:http`'s shape; `dataset()` is what `closewise/codes.json` holds.
 *
 * @module
 */
export { dataset, datasetSchema } from "./dataset.ts";
export type { Dataset, DatasetText } from "./dataset.ts";
export type {
  DatasetIntermediaryLimits,
  DatasetLibraryLimits,
  DatasetReceiver,
  DatasetRuntime,
} from "./dataset-software.ts";
export type { DatasetHttp, DatasetKinds, DatasetVendor } from "./dataset-vendors.ts";
export { createApi } from "./handler.ts";
export type { ApiHandler, ApiOptions } from "./handler.ts";
export type { ApiHeaders, ApiRequest, ApiResponse } from "./http.ts";
export type { JsonSchema } from "./json-schema.ts";
export { openApi } from "./openapi.ts";
export { ROUTES } from "./routes.ts";
export type { Call, Parameter, Route } from "./routes.ts";

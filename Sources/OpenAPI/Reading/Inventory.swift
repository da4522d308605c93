internal import SeamstressDocuments

/// Everything of a document that was read, each once however often it is referred to: what the
/// rules of validation look through.
struct Inventory {
  var schemas: [Schema] = []
  var parameters: [Parameter] = []
  var headers: [Response.Header] = []
  var mediaTypes: [MediaType] = []
  var servers: [Server] = []
  var securitySchemes: [SecurityScheme] = []
  var requirements: [SecurityRequirement] = []
  var omissions: [Omission] = []
}

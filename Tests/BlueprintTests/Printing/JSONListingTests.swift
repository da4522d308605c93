import Testing

@testable import SeamstressBlueprint

@Suite struct JSONListingTests {
  @Test func printsEverythingOfABlueprint() throws {
    let text = BlueprintPrinter(try SampleBlueprint().blueprint).json
    #expect(text == Self.expected)
  }

  static let expected = #"""
    {
      "title": "Seam Connect",
      "version": "1.0.0",
      "documentation": "Locks and codes.",
      "client": "Seam",
      "access": "public",
      "servers": [
        {
          "url": "https://{region}.example.com",
          "variables": [{ "name": "region", "default": "eu", "allowed": ["eu", "us"] }]
        }
      ],
      "securitySchemes": [
        { "name": "api_key", "kind": "bearer" },
        {
          "name": "workspace",
          "kind": "header",
          "value": "seam-workspace",
          "documentation": "Which one."
        }
      ],
      "groups": [
        { "accessor": "", "type": "Seam", "operations": [] },
        { "accessor": "acs", "type": "Seam.ACS", "operations": [] },
        {
          "accessor": "acs.credentials",
          "type": "Seam.ACS.Credentials",
          "documentation": "Credentials of people.",
          "operations": [
            {
              "name": "assign",
              "id": "assign_credentials",
              "method": "PATCH",
              "path": "/acs/credentials/assign",
              "pointer": "#",
              "deprecated": true,
              "deprecationMessage": "Use `credentials.update`.",
              "arguments": [
                {
                  "label": "acsCredentialID",
                  "type": "String",
                  "in": "member",
                  "wireName": "acs_credential_id",
                  "required": true
                },
                {
                  "label": "acsUserID",
                  "type": "String?",
                  "in": "member",
                  "wireName": "acs_user_id",
                  "required": false
                },
                {
                  "label": "userIdentityID",
                  "type": "String?",
                  "in": "member",
                  "wireName": "user_identity_id",
                  "required": false
                },
                {
                  "label": "endsAt",
                  "type": "Nullable<Date>?",
                  "in": "member",
                  "wireName": "ends_at",
                  "required": false,
                  "nullable": true
                }
              ],
              "constants": [{ "wireName": "kind", "in": "member", "value": "credential" }],
              "overloads": [
                ["acsCredentialID", "acsUserID", "endsAt"],
                ["acsCredentialID", "userIdentityID", "endsAt"]
              ],
              "body": { "kind": "members", "mediaType": "application/json" },
              "result": { "kind": "void" },
              "security": [["api_key"], ["pat", "workspace"]]
            },
            {
              "name": "list",
              "id": "list_credentials",
              "method": "GET",
              "path": "/acs/{system}/credentials",
              "pointer": "#",
              "arguments": [
                {
                  "label": "system",
                  "type": "String",
                  "in": "path",
                  "wireName": "system",
                  "required": true
                },
                {
                  "label": "pageCursor",
                  "type": "String?",
                  "in": "query",
                  "wireName": "page_cursor",
                  "required": false
                },
                {
                  "label": "orderBy",
                  "type": "Seam.ACS.Credentials.ListOrder?",
                  "in": "query",
                  "wireName": "order by",
                  "required": false,
                  "style": { "name": "pipeDelimited", "explode": false, "allowReserved": true },
                  "deprecated": true
                }
              ],
              "result": { "kind": "value", "type": "[ACSCredential]", "at": ["acs_credentials"] },
              "pagination": {
                "style": "cursor",
                "parameter": "page_cursor",
                "next": "pagination.next",
                "more": "pagination.more"
              },
              "failures": [
                { "from": 404, "to": 404, "type": "JSON" },
                { "from": 500, "to": 599, "type": "[String: JSON]" },
                { "from": 0, "to": 999, "type": "JSON" }
              ],
              "security": []
            },
            {
              "name": "watch",
              "id": "watch_credentials",
              "method": "POST",
              "path": "/events",
              "pointer": "#",
              "unavailable": "the parameter 'q' cannot be sent",
              "arguments": [{ "label": "body", "type": "Data?", "in": "body", "required": false }],
              "body": { "kind": "bytes", "mediaType": "application/octet-stream" },
              "accept": "text/event-stream",
              "result": { "kind": "stream", "type": "Event", "format": "events" },
              "server": "https://stream.example.com"
            }
          ]
        }
      ],
      "types": [
        {
          "name": "ACSCredential",
          "pointer": "#",
          "sent": true,
          "received": true,
          "kind": "struct",
          "properties": [
            {
              "name": "acsCredentialID",
              "type": "String",
              "wireName": "acs_credential_id",
              "required": true
            },
            {
              "name": "method",
              "type": "ACSCredential.Method?",
              "wireName": "method",
              "required": true,
              "nullable": true
            },
            {
              "name": "kind",
              "type": "String",
              "wireName": "kind",
              "required": true,
              "constant": "credential"
            },
            {
              "name": "size",
              "type": "Int?",
              "wireName": "size",
              "required": false,
              "default": 3,
              "boxed": true
            },
            {
              "name": "legacyID",
              "type": "Nullable<String>?",
              "wireName": "legacy_id",
              "required": false,
              "nullable": true,
              "deprecated": true,
              "deprecationMessage": "Gone\nsoon."
            }
          ],
          "additional": "[JSON]"
        },
        {
          "name": "ACSCredential.Method",
          "pointer": "#",
          "received": true,
          "kind": "enum",
          "rawType": "String",
          "open": true,
          "cases": [
            { "name": "code", "value": "code" },
            { "name": "mobileKey", "value": "mobile_key" },
            { "name": "esc", "value": "\u001b[31m\"" }
          ]
        },
        {
          "name": "Event",
          "pointer": "#",
          "received": true,
          "kind": "union",
          "discriminator": "type",
          "open": true,
          "indirect": true,
          "variants": [
            {
              "name": "opened",
              "type": "ACSCredential",
              "kinds": ["object"],
              "tags": [{ "key": "type", "values": ["door.opened"] }]
            },
            {
              "name": "text",
              "type": "String",
              "kinds": ["integer", "string"],
              "required": ["a", "b c"]
            }
          ]
        },
        {
          "name": "Callback",
          "pointer": "#",
          "deprecated": true,
          "kind": "alias",
          "type": "[String: Event]?"
        },
        {
          "name": "Seam.ACS.Credentials.ListOrder",
          "pointer": "#",
          "sent": true,
          "kind": "enum",
          "rawType": "Int",
          "open": false,
          "cases": [{ "name": "_1", "value": 1 }, { "name": "minus1", "value": -1 }]
        }
      ],
      "components": [{ "name": "credential list", "type": "[ACSCredential]?", "pointer": "#" }],
      "coverage": {
        "operation": { "emitted": 1 },
        "parameter": { "skipped": 1 },
        "losses": [
          {
            "outcome": "skipped",
            "subject": "parameter",
            "pointer": "#",
            "reason": "whole query strings\nare not supported"
          }
        ]
      }
    }

    """#
}

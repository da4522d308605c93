import SeamstressCommands

extension CommandTable {
  /// One of everything that a parameter, a body or a result can be.
  static let pets = CommandTable(
    api: #"""
      {"title":"Pets","version":"7","doc":"All about pets.",
       "servers":[{"url":"https://pets.example.com/v1"}],
       "schemes":{"key":{"kind":"bearer"}},
       "polling":{"method":"GET","path":"/jobs/get","id":"getJob","parameter":"job_id","at":"job",
         "pending":["queued"],"success":["done"],"failure":["broken"]}}
      """#,
    groups: [#"pets {"doc":"What pets need."}"#],
    commands: [
      #"""
      pets find {"method":"GET","path":"/pets/{id}","id":"findPet","summary":"Find a pet",
        "doc":"Finds one pet by its id.","result":"value","security":[["key"]],
        "parameters":[{"name":"id","in":"path","required":true,"doc":"The id of the pet."},
          {"name":"verbose","in":"query","type":"boolean"}]}
      """#,
      #"""
      pets list {"method":"GET","path":"/pets","id":"listPets","summary":"List pets",
        "result":"value","at":"pets","pages":{"style":"cursor","parameter":"page_cursor",
        "next":"pagination.next","more":"pagination.more"},
        "parameters":[{"name":"limit","in":"query","type":"integer"},
          {"name":"kinds","in":"query","list":true,"values":["cat","dog","stick_insect"]},
          {"name":"min_weight","in":"query","type":"number"},
          {"name":"page_cursor","in":"query"}]}
      """#,
      #"""
      pets create {"method":"POST","path":"/pets","id":"createPet","summary":"Make a pet",
        "body":"members","result":"value","at":"pet","constants":[{"name":"source","value":"cli"}],
        "parameters":[{"name":"name","required":true,"doc":"What it is called."},
          {"name":"kind","required":true,"values":["cat","dog","stick_insect"]},
          {"name":"nickName","flag":"nick-name","nullable":true},
          {"name":"is_tame","type":"boolean"},{"name":"weight","type":"number"},
          {"name":"tags","list":true},{"name":"scores","type":"integer","list":true},
          {"name":"home","type":"object","nullable":true,"shape":"{street: string}"},
          {"name":"extra","type":"any"},
          {"name":"json","doc":"A parameter that is called like a flag of every command."}]}
      """#,
      #"""
      pets give {"method":"POST","path":"/pets/give","id":"givePet","body":"members",
        "alternatives":[{"required":["person_id"],"excluded":["shelter_id"]},
          {"required":["shelter_id"],"excluded":["person_id"]}],
        "parameters":[{"name":"pet_id","required":true},{"name":"person_id"},
          {"name":"shelter_id"}]}
      """#,
      #"""
      pets train {"method":"POST","path":"/pets/train","id":"trainPet","body":"members",
        "result":"value","at":"job","polled":true,"parameters":[{"name":"pet_id","required":true}]}
      """#,
      #"""
      pets photo {"method":"POST","path":"/pets/photo","id":"photo","body":"multipart",
        "parameters":[{"name":"file","type":"file","required":true,"contentType":"image/png"},
          {"name":"caption"},{"name":"X-Tongue","in":"part-header","part":"caption"}]}
      """#,
      #"""
      pets note {"method":"PUT","path":"/pets/note","id":"note","body":"text","media":"text/plain",
        "result":"text","parameters":[{"name":"body","in":"body","required":true}]}
      """#,
      #"""
      pets upload {"method":"PUT","path":"/pets/upload","id":"upload","body":"bytes",
        "media":"image/png","parameters":[{"name":"body","in":"body","type":"file"}]}
      """#,
      #"""
      pets order {"method":"POST","path":"/pets/order","id":"order","body":"form",
        "parameters":[{"name":"kind"},{"name":"count","type":"integer"}]}
      """#,
      #"""
      pets watch {"method":"GET","path":"/pets/watch","id":"watch","result":"lines"}
      """#,
      #"""
      stats {"method":"GET","path":"/stats","id":"stats","summary":"Count everything",
        "result":"value"}
      """#,
      #"""
      stats daily {"method":"GET","path":"/stats/daily","id":"daily","deprecated":"Use stats.",
        "result":"value","parameters":[{"name":"day","in":"query","format":"date"},
          {"name":"filter","in":"querystring","type":"any","style":{"name":"json"}},
          {"name":"who","in":"cookie","style":{"name":"cookie"}}]}
      """#,
    ])
}

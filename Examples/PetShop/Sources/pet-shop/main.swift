import Pets

// `PetShop` and `Pet` exist in the build folder only: SeamstressBuild made them of openapi.yaml.
let shop = try PetShop(server: "http://127.0.0.1:8080")
let rex = Pet(id: "1", name: "Rex", species: .dog)
print("\(rex.name) is a \(rex.species?.rawValue ?? "pet") from \(type(of: shop.pets))")

// The module is there with and without the trait, so that a manifest can always name its product.
@_exported public import SeamstressRuntime

// `import SeamKit` is all that an app needs: the generated client, its runtime and its JSON types.
@_exported public import SeamAPI
@_exported public import SeamstressJSON
@_exported public import SeamstressRuntime

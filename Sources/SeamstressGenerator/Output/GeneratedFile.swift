package import SeamstressEmission

package typealias GeneratedFile = SeamstressEmission.GeneratedFile

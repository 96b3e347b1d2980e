package ai.rapidata.sandbox;

import picocli.CommandLine.IVersionProvider;

/** Tells the version from the manifest of the jar. */
final class SandboxVersion implements IVersionProvider {

    /** Creates the provider, for picocli. */
    SandboxVersion() {}

    @Override
    public String[] getVersion() {
        String version = SandboxVersion.class.getPackage().getImplementationVersion();
        return new String[] {"rapidata-sandbox " + (version == null ? "(unpackaged)" : version)};
    }
}

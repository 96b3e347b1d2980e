package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is optional when a model is added to a benchmark. Immutable; every method that takes a value returns a changed
 * copy.
 */
public final class ModelOptions {

    private static final ModelOptions DEFAULTS = new ModelOptions(new Values());

    private final Values values;

    private ModelOptions(Values values) {
        this.values = values;
    }

    /**
     * A model about which nothing is said but its name.
     *
     * @return the defaults
     */
    public static ModelOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Names the family of models it belongs to.
     *
     * @param name the family, not blank
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public ModelOptions family(String name) {
        BenchmarkRules.requireText("family", name, "name the family or leave it out");
        return with(copy -> copy.family = name);
    }

    /**
     * Names who made it.
     *
     * @param name the lab, not blank
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public ModelOptions lab(String name) {
        BenchmarkRules.requireText("lab", name, "name the lab or leave it out");
        return with(copy -> copy.lab = name);
    }

    /**
     * Says what its vendor calls it.
     *
     * @param name the name, not blank
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public ModelOptions proprietaryName(String name) {
        BenchmarkRules.requireText("proprietaryName", name, "give the name or leave it out");
        return with(copy -> copy.proprietaryName = name);
    }

    /**
     * Says under which licence it is.
     *
     * @param license the licence
     * @return a changed copy
     */
    public ModelOptions license(ModelLicense license) {
        Objects.requireNonNull(license, "license");
        return with(copy -> copy.license = license);
    }

    /**
     * Gives it a logo.
     *
     * @param image an image, uploaded or not
     * @return a changed copy
     * @throws InvalidInputException if it is a text
     */
    public ModelOptions logo(Asset image) {
        if (image instanceof TextAsset text) {
            throw new InvalidInputException("logo", text.text(), "is a text", "give an image");
        }
        Objects.requireNonNull(image, "image");
        return with(copy -> copy.logo = image);
    }

    /**
     * Goes on with the samples that could be uploaded, if at least one could.
     *
     * @param accept true to go on without those that failed; false, the default, to throw an exception at the end
     * @return a changed copy
     */
    public ModelOptions acceptFailedSamples(boolean accept) {
        return with(copy -> copy.acceptFailedSamples = accept);
    }

    /**
     * The family of models.
     *
     * @return the name, or empty if nothing was said
     */
    public Optional<String> family() {
        return Optional.ofNullable(values.family);
    }

    /**
     * Who made it.
     *
     * @return the name, or empty if nothing was said
     */
    public Optional<String> lab() {
        return Optional.ofNullable(values.lab);
    }

    /**
     * What its vendor calls it.
     *
     * @return the name, or empty if nothing was said
     */
    public Optional<String> proprietaryName() {
        return Optional.ofNullable(values.proprietaryName);
    }

    /**
     * Under which licence it is.
     *
     * @return the licence, or empty if nothing was said
     */
    public Optional<ModelLicense> license() {
        return Optional.ofNullable(values.license);
    }

    /**
     * Its logo.
     *
     * @return the image, or empty if there is none
     */
    public Optional<Asset> logo() {
        return Optional.ofNullable(values.logo);
    }

    /**
     * Whether samples that fail are left out.
     *
     * @return false if nothing was said
     */
    public boolean acceptFailedSamples() {
        return values.acceptFailedSamples;
    }

    private ModelOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new ModelOptions(copy);
    }

    private static final class Values implements Cloneable {
        private @Nullable String family;
        private @Nullable String lab;
        private @Nullable String proprietaryName;
        private @Nullable ModelLicense license;
        private @Nullable Asset logo;
        private boolean acceptFailedSamples;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}

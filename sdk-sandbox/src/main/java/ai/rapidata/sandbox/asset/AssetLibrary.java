package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All assets. Equal contents under equal file names are one asset. The file name counts because results call options by
 * it: two files that happen to have the same bytes stay two.
 *
 * <p>Instances are safe for use by many threads; nothing is locked while files are read or written.
 */
public final class AssetLibrary {

    private static final double LONGEST_VIDEO_SECONDS = 25;
    private static final int NAME_LENGTH = 32;
    private static final Pattern EARLIER_NAME = Pattern.compile("[0-9a-f]{32}\\.[a-z0-9]+");

    private final SandboxClock clock;
    private final Entities<Asset> assets;
    private final AssetFiles files;
    private final boolean acceptsEarlierNames;

    /**
     * Opens the library.
     *
     * @param clock stamps new assets
     * @param store remembers them
     * @param folder where their contents are, created if need be
     * @param acceptsEarlierNames whether names of the right form that are unknown here can be referred to
     * @throws IOException if the folder cannot be used
     */
    public AssetLibrary(SandboxClock clock, EntityStore store, Path folder, boolean acceptsEarlierNames)
            throws IOException {
        this.clock = clock;
        this.assets = store.entities("asset", Asset.class);
        this.files = AssetFiles.in(folder);
        this.acceptsEarlierNames = acceptsEarlierNames;
    }

    /**
     * Looks an asset up.
     *
     * @param name its name
     * @return the asset, or nothing if there is none
     */
    public Optional<Asset> find(String name) {
        return assets.find(name);
    }

    /**
     * The file with an asset's content.
     *
     * @param asset an asset that is {@linkplain Asset#stored() stored}
     * @return the file, which must not be changed
     */
    public Path content(Asset asset) {
        return files.of(asset.name());
    }

    /**
     * How many assets there are.
     *
     * @return the number; equal contents count once
     */
    public int size() {
        return assets.size();
    }

    /**
     * All assets.
     *
     * @return the assets in the order of their first upload
     */
    public Stream<Asset> stream() {
        return assets.stream();
    }

    AssetFiles files() {
        return files;
    }

    /** Takes a file in, whose draft the caller closes. */
    Upload add(Incoming file, Compression compression) throws IOException, RefusedContentException {
        String hash = file.draft().finish();
        if (file.draft().size() == 0) {
            throw new RefusedContentException("decode", "The file '" + file.name() + "' is empty.");
        }
        Optional<MediaFormat> format = MediaFormat.ofContent(file.draft().head())
                .or(() -> Optional.ofNullable(file.mediaType()).flatMap(MediaFormat::ofMediaType))
                .or(() -> MediaFormat.ofName(file.name()));
        if (format.isEmpty() && MediaFormat.isKnownOther(file.name())) {
            throw new RefusedContentException(
                    "content_type", "The file '" + file.name() + "' is neither an image nor a video nor a sound.");
        }
        if (compression.wanted() && format.isPresent() && format.get().kind() == MediaKind.IMAGE) {
            Optional<Upload> compressed = addCompressed(file, compression);
            if (compressed.isPresent()) {
                return compressed.get();
            }
        }
        return keep(file.draft(), hash, file, format, file.draft().size());
    }

    private Optional<Upload> addCompressed(Incoming file, Compression compression)
            throws IOException, RefusedContentException {
        Optional<byte[]> smaller = ImageCompressor.compress(file.draft().file(), compression)
                .map(ImageCompressor.Compressed::content)
                .filter(content -> content.length < file.draft().size());
        if (smaller.isEmpty()) {
            return Optional.empty();
        }
        try (AssetFiles.Draft draft = files.draft()) {
            draft.write(smaller.get(), 0, smaller.get().length);
            return Optional.of(keep(
                    draft,
                    draft.finish(),
                    file,
                    Optional.of(MediaFormat.WEBP),
                    file.draft().size()));
        }
    }

    private Upload keep(
            AssetFiles.Draft draft, String hash, Incoming file, Optional<MediaFormat> format, long originalSize)
            throws IOException {
        String name = AssetFiles.hash((hash + "/" + file.name()).getBytes(StandardCharsets.UTF_8)) + "."
                + format.map(MediaFormat::extension).orElse("bin");
        Asset.Dimensions dimensions = null;
        Double seconds = null;
        List<String> warnings = new ArrayList<>();
        if (format.isPresent() && format.get().kind() == MediaKind.IMAGE) {
            dimensions = ImageSize.of(format.get(), draft.file()).orElse(null);
        } else if (format.equals(Optional.of(MediaFormat.MP4))) {
            seconds = VideoLength.seconds(draft.file()).orElse(null);
        }
        if (seconds != null && seconds > LONGEST_VIDEO_SECONDS) {
            warnings.add("The video is longer than 25 seconds; labelers cannot solve tasks with it.");
        }
        draft.keepAs(name);
        var asset = new Asset(
                name,
                List.of(file.name()),
                file.sourceUrl() == null ? List.of() : List.of(file.sourceUrl()),
                format.map(MediaFormat::mediaType).orElse("application/octet-stream"),
                draft.size(),
                dimensions,
                seconds,
                clock.instant());
        remember(asset, file.name(), file.sourceUrl());
        return new Upload(name, warnings, draft.size() != originalSize, originalSize, draft.size());
    }

    /**
     * Looks up an asset that a client refers to. A client's cache may outlive a sandbox that keeps everything in memory,
     * so a name of the right form is taken as one that an earlier sandbox has given.
     *
     * @param name the asset's name
     * @return the asset, or nothing if no sandbox gives such names, or this one refuses names of others
     */
    Optional<Asset> referred(String name) {
        Optional<Asset> known = find(name);
        if (known.isPresent()
                || !acceptsEarlierNames
                || !EARLIER_NAME.matcher(name).matches()) {
            return known;
        }
        Optional<MediaFormat> format = MediaFormat.ofName(name);
        String mediaType = format.map(MediaFormat::mediaType).orElse("application/octet-stream");
        assets.putIfAbsent(
                name, new Asset(name, List.of(name), List.of(), mediaType, null, null, null, clock.instant()));
        return find(name);
    }

    /** Notes an address without fetching it. */
    Upload register(RemoteUrl url) {
        Optional<MediaFormat> format = MediaFormat.ofName(url.path());
        String hash =
                AssetFiles.hash(url.text().getBytes(StandardCharsets.UTF_8)).substring(0, NAME_LENGTH);
        String name = hash + "." + format.orElse(MediaFormat.JPEG).extension();
        var asset = new Asset(
                name,
                List.of(url.fileName()),
                List.of(url.text()),
                format.orElse(MediaFormat.JPEG).mediaType(),
                null,
                null,
                null,
                clock.instant());
        remember(asset, url.fileName(), url.text());
        return new Upload(name, List.of(), false, null, null);
    }

    private void remember(Asset asset, String originalName, @Nullable String sourceUrl) {
        assets.change(asset.name(), known -> known == null ? asset : unlessSame(known, originalName, sourceUrl));
    }

    private static Asset unlessSame(Asset known, String originalName, @Nullable String sourceUrl) {
        Asset next = known.uploadedAgain(originalName, sourceUrl);
        return next.equals(known) ? known : next;
    }

    /**
     * A file that has come in.
     *
     * @param draft its content
     * @param name what it is called
     * @param mediaType what it is said to be, or null
     * @param sourceUrl where it was fetched from, or null
     */
    record Incoming(
            AssetFiles.Draft draft,
            String name,
            @Nullable String mediaType,
            @Nullable String sourceUrl) {}
}

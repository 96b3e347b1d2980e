package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceManager;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.job.JobFixture;
import ai.rapidata.sdk.internal.upload.AssetUploads;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** An audience manager over a scripted service; media are "uploaded" by writing "up_" before their names. */
final class AudienceBench implements AutoCloseable {

    final JobFixture fixture = new JobFixture();
    final ScriptedTransport service = fixture.service;
    final AudienceManager audiences;

    AudienceBench() {
        this(UploadConfig.defaults());
    }

    AudienceBench(UploadConfig config) {
        audiences = new ServiceAudienceManager(new AudienceServices(fixture.services, new Naming(), config));
    }

    /** An audience that was just created. */
    Audience created() {
        service.on("POST /audience", "{\"audienceId\":\"aud_1\"}");
        return audiences.createAudience("A");
    }

    /** An audience that was just created, and has so many examples and somebody who was admitted. */
    Audience withExamples(int count) {
        return withExamples(count, "{\"Graduated\":1}");
    }

    /** An audience that was just created, and has so many examples and such people. */
    Audience withExamples(int count, String people) {
        service.on("GET /audience/aud_1/user-metrics", "{\"usersPerState\":" + people + "}");
        service.on("GET /audience/aud_1/examples", "{\"total\":" + count + ",\"page\":1,\"pageSize\":1,\"items\":[]}");
        return created();
    }

    private static final class Naming implements AssetUploads {
        @Override
        public String uploadedName(Asset asset) {
            return "up_" + asset.source();
        }

        @Override
        public Map<Asset, String> uploadedNames(Collection<? extends Asset> assets) {
            Map<Asset, String> names = new LinkedHashMap<>();
            assets.forEach(asset -> names.put(asset, uploadedName(asset)));
            return names;
        }

        @Override
        public Map<Asset, AssetOutcome> outcomes(Collection<? extends Asset> assets) {
            Map<Asset, AssetOutcome> outcomes = new LinkedHashMap<>();
            assets.forEach(asset -> outcomes.put(asset, AssetOutcome.Stored.known(uploadedName(asset))));
            return outcomes;
        }

        @Override
        public boolean forget(Asset asset) {
            return true;
        }
    }

    @Override
    public void close() {
        fixture.close();
    }
}

package ai.rapidata.sdk.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AssetDetailsReaderTest {

    @Test
    void read_fileFetchedFromUrl_isLabelledWithTheUrl() throws IOException {
        AssetDetails asset = read("""
                {"_t":"FileAsset","fileName":"f1.jpg","identifier":"f1.jpg","metadata":{
                  "sourceUrl":{"_t":"SourceUrlMetadataModel","url":"https://e.com/a.jpg"},
                  "colour":{"_t":"ColourMetadata","hue":3}}}""");

        assertThat(asset).isInstanceOfSatisfying(AssetDetails.File.class, file -> {
            assertThat(file.name()).isEqualTo("f1.jpg");
            assertThat(file.sourceUrl()).isEqualTo("https://e.com/a.jpg");
            assertThat(file.originalFilename()).isNull();
        });
        assertThat(asset.label()).isEqualTo("https://e.com/a.jpg");
    }

    @Test
    void read_fileReadFromDisk_isLabelledWithItsFileName() throws IOException {
        AssetDetails asset = read("""
                {"_t":"FileAsset","fileName":"0f.jpg","identifier":"0f.jpg","metadata":{
                  "anyKey":{"_t":"OriginalFilenameMetadata","originalFilename":"cat.jpg"}}}""");

        assertThat(asset.label()).isEqualTo("cat.jpg");
    }

    @Test
    void read_fileWithoutMetadata_isLabelledWithItsName() throws IOException {
        assertThat(read("{\"_t\":\"FileAsset\",\"fileName\":\"0f.jpg\"}").label())
                .isEqualTo("0f.jpg");
    }

    @Test
    void read_group_readsEveryPart() throws IOException {
        AssetDetails asset = read("""
                {"_t":"MultiAsset","identifier":"m","metadata":{},"assets":[
                  {"_t":"TextAsset","text":"one","identifier":"t","metadata":{}},
                  {"_t":"NullAsset","identifier":"","metadata":{}}]}""");

        assertThat(asset).isInstanceOfSatisfying(AssetDetails.Group.class, group -> {
            assertThat(group.assets()).hasSize(2);
            assertThat(group.assets().get(0).label()).isEqualTo("one");
            assertThat(group.assets().get(1)).isInstanceOf(AssetDetails.Other.class);
        });
    }

    @Test
    void read_unknownKind_keepsWhatWasSent() throws IOException {
        AssetDetails asset = read("{\"_t\":\"HologramAsset\",\"identifier\":\"h\",\"depth\":3}");

        assertThat(asset.label()).isEqualTo("h");
        assertThat(asset.raw().toString()).isEqualTo("{\"_t\":\"HologramAsset\",\"identifier\":\"h\",\"depth\":3}");
    }

    private static AssetDetails read(String json) throws IOException {
        return AssetDetailsReader.read((JsonObject) Json.parse(json));
    }
}

package satchel.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/devices", "/pair/a-b_c?look=by-hand", "/a%20b"})
    void pathOnThisServerIsKept(String path) {
        assertThat(LocalPath.orHome(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/x\\..\\y",
                "https://evil.example",
                "javascript:alert(1)",
                "devices",
                "/a\r\nSet-Cookie: x=y",
                "/a b"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.orHome(path).path()).isEqualTo("/");
    }
}

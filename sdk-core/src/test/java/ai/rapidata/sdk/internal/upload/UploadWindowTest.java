package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UploadWindowTest {
    private final UploadWindow window = new UploadWindow(2);

    @Test
    void awaitEmpty_whileSomethingIsUnderWay_endsWithItsLimit() throws InterruptedException {
        window.enter();

        assertThat(window.awaitEmpty(1, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void awaitEmpty_afterTheLastLeft_returnsAtOnce() throws InterruptedException {
        window.enter();
        window.enter();
        window.leave();
        window.leave();

        assertThat(window.awaitEmpty(0, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void awaitEmpty_whileOthersLeave_isWokenByTheLast() throws InterruptedException {
        window.enter();
        window.enter();

        CompletableFuture<Void> left = CompletableFuture.runAsync(() -> {
            window.leave();
            window.leave();
        });

        assertThat(window.awaitEmpty(1, TimeUnit.MINUTES)).isTrue();
        left.join();
    }

    @Test
    void enter_fullWindow_goesOnWhenSomebodyLeaves() throws InterruptedException {
        window.enter();
        window.enter();

        CompletableFuture<Void> left = CompletableFuture.runAsync(window::leave);
        window.enter();

        left.join();
        window.leave();
        window.leave();
        assertThat(window.awaitEmpty(0, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void enter_interruptedThread_throwsAlthoughThereIsRoom() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(window::enter).isInstanceOf(InterruptedException.class);
    }
}

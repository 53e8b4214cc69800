package io.dockflow;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The warehouse without a user interface.
 */
@SpringBootApplication
public class WorkersTestApplication {

}

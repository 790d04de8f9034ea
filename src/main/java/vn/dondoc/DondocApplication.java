package vn.dondoc;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The server.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DondocApplication {

}
